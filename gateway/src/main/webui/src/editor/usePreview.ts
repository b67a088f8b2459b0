import { onScopeDispose, shallowRef, watch, type Ref } from 'vue';
import { ProblemError } from '../api/client';
import type { Evaluation, Filing } from '../api/types';
import { preview } from './filings';

const QUIET_MS = 60;

/** What the rules make of a filing while it is filled in; the newest only, a little after the last key. */
export function usePreview(at: string, filing: Ref<Filing | undefined>, etag: Ref<string | null>) {
  const evaluation = shallowRef<Evaluation>();
  const faults = shallowRef(new Map<string, string>());
  const failure = shallowRef<unknown>();
  const busy = shallowRef(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;

  function stop(): void {
    clearTimeout(timer);
    running?.abort();
  }

  async function ask(of: Filing): Promise<void> {
    const mine = new AbortController();
    running = mine;
    try {
      evaluation.value = await preview(at, of, etag.value, mine.signal);
      faults.value = new Map();
      failure.value = undefined;
    } catch (error) {
      if (mine.signal.aborted) {
        return;
      }
      faults.value = faultsOf(error);
      failure.value = faults.value.size > 0 ? undefined : error;
    }
    busy.value = running !== mine;
  }

  function soon(): void {
    stop();
    const of = filing.value;
    if (of !== undefined) {
      busy.value = true;
      timer = setTimeout(() => void ask(of), QUIET_MS);
    }
  }

  watch([filing, etag], soon, { immediate: true });
  onScopeDispose(stop);
  return { evaluation, faults, failure, busy, again: soon };
}

/** What cannot be stored, by its place. */
export function faultsOf(error: unknown): Map<string, string> {
  const errors = error instanceof ProblemError && error.status === 422 ? (error.problem.errors ?? []) : [];
  return new Map(errors.map(({ pointer, reason }) => [pointer ?? '', reason ?? '']));
}
