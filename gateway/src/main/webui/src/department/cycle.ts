import { computed, shallowRef } from 'vue';
import { call, ProblemError } from '../api/client';
import type { CycleDocument, Remark } from '../api/types';

export interface Order {
  verb: string;
  note: string | null;
  remarks: Remark[];
  dueOn: string | null;
  force: boolean;
}

/** What a verb asks for beside itself. */
export const ASKS: Record<string, { remark?: true; reason?: true; due?: true; force?: true }> = {
  return: { remark: true },
  unaccept: { reason: true },
  reopen: { reason: true, due: true },
  close: { reason: true, force: true },
  unclose: { reason: true },
};

/** A filing's way through the hands of a year; in a year without a calendar there is none. */
export function useCycle(at: string) {
  const document = shallowRef<CycleDocument>();
  const etag = shallowRef<string | null>(null);
  const failure = shallowRef<unknown>();
  const hasMoved = shallowRef(false);
  const busy = shallowRef(false);

  const path = `/api/v1/filings/${at}/moves`;
  const hasCycle = computed(() => document.value?.dueOn != null);
  /** What was to be mended when it was returned last; nothing once it is handed in again. */
  const remarks = computed(() =>
    document.value?.state === 'RETURNED' ? (document.value.moves.find(({ state }) => state === 'RETURNED')?.remarks ?? []) : [],
  );

  async function read(): Promise<void> {
    try {
      take(await call<CycleDocument>(path));
    } catch (error) {
      failure.value = error;
    }
  }

  function take(answer: { body: CycleDocument; etag: string | null }) {
    document.value = answer.body;
    etag.value = answer.etag;
  }

  /** Whether it was moved; where somebody else was faster, what is there now is read. */
  async function move(order: Order): Promise<boolean> {
    busy.value = true;
    hasMoved.value = false;
    failure.value = undefined;
    try {
      const headers = { 'If-Match': etag.value ?? '', 'Idempotency-Key': crypto.randomUUID() };
      take(await call<CycleDocument>(path, { method: 'POST', body: order, headers }));
      return true;
    } catch (error) {
      hasMoved.value = error instanceof ProblemError && error.status === 412;
      failure.value = hasMoved.value ? undefined : error;
      if (hasMoved.value) {
        await read();
      }
      return false;
    } finally {
      busy.value = false;
    }
  }

  return { document, failure, hasMoved, busy, hasCycle, remarks, read, move };
}
