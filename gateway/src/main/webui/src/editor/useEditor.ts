import { computed, onScopeDispose, shallowRef, watch } from 'vue';
import { ProblemError } from '../api/client';
import type { Filing, FilingAnswer } from '../api/types';
import type { Drafts } from './drafts';
import { replace, standing } from './filings';
import { useHistory } from './history';
import { type Conflict, merge } from './merge';
import { isSame, without, withValue } from './pointer';

type Step = 'reading' | 'beginning' | 'filling';

const DRAFT_AFTER_MS = 250;

/** A filing that is filled in: what stands, what was made of it here, and what others made of it meanwhile. */
export function useEditor(at: string, drafts: Drafts) {
  const step = shallowRef<Step>('reading');
  const history = useHistory<Filing | undefined>(undefined);
  const base = shallowRef<Filing | null>(null);
  const etag = shallowRef<string | null>(null);
  const typing = shallowRef<{ pointer: string; value: unknown }>();
  const conflicts = shallowRef<Conflict[]>([]);
  const receipt = shallowRef<FilingAnswer>();
  const failure = shallowRef<unknown>();
  const draftFailure = shallowRef<unknown>();
  const isSaving = shallowRef(false);
  const keptAt = shallowRef<Date>();
  const news = shallowRef(0);

  /** With what is in the field and not yet in its cell. */
  const document = computed(() => {
    const present = history.present.value;
    return present && typing.value ? withValue(present, typing.value.pointer, typing.value.value) : present;
  });
  const isDirty = computed(() => document.value !== undefined && !isSame(document.value, base.value));

  async function open(): Promise<void> {
    failure.value = undefined;
    try {
      const [draft, found] = await Promise.all([readDraft(), standing(at)]);
      [base.value, etag.value] = [found.filing, found.etag];
      const { merged, conflicts: both } = draft
        ? merge(draft.base, draft.filing, found.filing ?? draft.base)
        : { merged: found.filing, conflicts: [] };
      conflicts.value = both;
      if (merged === null) {
        step.value = 'beginning';
      } else {
        history.restart(merged);
        step.value = 'filling';
      }
    } catch (error) {
      failure.value = error;
    }
  }

  async function readDraft() {
    try {
      return await drafts.read();
    } catch (error) {
      draftFailure.value = error;
      return undefined;
    }
  }

  function begin(with_: Filing): void {
    if (history.present.value === undefined) {
      history.restart(with_);
    } else {
      history.change(with_);
    }
    step.value = 'filling';
  }

  function change(next: Filing): void {
    typing.value = undefined;
    if (!isSame(next, history.present.value)) {
      history.change(next);
    }
  }

  function set(pointer: string, value: unknown): void {
    if (history.present.value) {
      change(withValue(history.present.value, pointer, value));
    }
  }

  function settle(pointer: string, value: unknown): void {
    conflicts.value = conflicts.value.filter((each) => each.pointer !== pointer);
    if (history.present.value) {
      change(value === undefined ? without(history.present.value, pointer) : withValue(history.present.value, pointer, value));
    }
  }

  /** Takes in what stands now; true where nothing of it contradicts what is here. */
  async function catchUp(): Promise<boolean> {
    const found = await standing(at);
    if (found.etag === etag.value || history.present.value === undefined || found.filing === null) {
      etag.value = found.etag;
      return true;
    }
    const { merged, conflicts: both } = merge(base.value, history.present.value, found.filing);
    news.value += isSame(merged, history.present.value) ? 0 : 1;
    [base.value, etag.value] = [found.filing, found.etag];
    conflicts.value = [...conflicts.value.filter(({ pointer }) => !both.some((each) => each.pointer === pointer)), ...both];
    change(merged);
    return both.length === 0;
  }

  /** Others' changes come into it first; only where both wrote the same cell is the person asked. */
  async function save(): Promise<void> {
    const filing = document.value;
    if (filing === undefined || isSaving.value) {
      return;
    }
    change(filing);
    isSaving.value = true;
    failure.value = undefined;
    try {
      const taken = await handedIn(filing);
      if (taken !== undefined) {
        receipt.value = taken.body;
        [base.value, etag.value] = [taken.sent, taken.etag];
        conflicts.value = [];
        await drafts.drop();
      }
    } catch (error) {
      failure.value = error;
    } finally {
      isSaving.value = false;
    }
  }

  async function handedIn(filing: Filing) {
    try {
      return { sent: filing, ...(await replace(at, filing, etag.value, false)) };
    } catch (error) {
      if (!(error instanceof ProblemError) || (error.status !== 412 && error.status !== 428)) {
        throw error;
      }
      const isAgreed = await catchUp();
      const sent = history.present.value ?? filing;
      return isAgreed ? { sent, ...(await replace(at, sent, etag.value, true)) } : undefined;
    }
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(document, (filing) => {
    clearTimeout(timer);
    if (filing !== undefined && step.value === 'filling') {
      timer = setTimeout(() => void keep(filing), DRAFT_AFTER_MS);
    }
  });

  async function keep(filing: Filing): Promise<void> {
    try {
      if (isSame(filing, base.value)) {
        await drafts.drop();
      } else {
        await drafts.keep({ filing, base: base.value, etag: etag.value });
        keptAt.value = new Date();
      }
      draftFailure.value = undefined;
    } catch (error) {
      draftFailure.value = error;
    }
  }

  /** Whatever is open is kept when the page goes. */
  function flush(): void {
    if (document.value !== undefined && isDirty.value && step.value === 'filling') {
      void keep(document.value);
    }
  }
  addEventListener('pagehide', flush);
  onScopeDispose(() => {
    flush();
    clearTimeout(timer);
    removeEventListener('pagehide', flush);
  });

  async function discard(): Promise<void> {
    await drafts.drop();
    history.restart(undefined);
    step.value = 'reading';
    await open();
  }

  return {
    ...{
      step,
      history,
      base,
      etag,
      typing,
      conflicts,
      receipt,
      failure,
      draftFailure,
      isSaving,
      keptAt,
      news,
      document,
      isDirty,
    },
    ...{ open, begin, change, set, settle, catchUp, save, discard },
  };
}

export type Editor = ReturnType<typeof useEditor>;
