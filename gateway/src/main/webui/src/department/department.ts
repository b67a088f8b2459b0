import { computed, shallowRef } from 'vue';
import { call, ProblemError } from '../api/client';
import type { Answer } from '../api/client';
import type { Evaluation, Filing } from '../api/types';
import { moves, type Move } from './moves';

/** A department's evaluation and what it filed, read together so that places in one are places in the other. */
export function useDepartment(department: string, year: number) {
  const evaluation = shallowRef<Evaluation>();
  const etag = shallowRef<string | null>(null);
  const filing = shallowRef<Filing>();
  const failure = shallowRef<unknown>();
  const missing = shallowRef(false);
  const lastMove = shallowRef<Move>();

  const at = `${encodeURIComponent(department)}/${year}`;

  async function readAll(): Promise<void> {
    failure.value = undefined;
    try {
      const [evaluated, filed] = await Promise.all([
        call<Evaluation>(`/api/v1/evaluations/${at}`),
        call<Filing>(`/api/v1/filings/${at}`),
      ]);
      take(evaluated, filed.body);
    } catch (error) {
      missing.value = error instanceof ProblemError && error.status === 404;
      failure.value = missing.value ? undefined : error;
    }
  }

  function take(evaluated: Answer<Evaluation>, filed: Filing) {
    const before = evaluation.value;
    missing.value = false;
    evaluation.value = evaluated.body;
    etag.value = evaluated.etag;
    filing.value = filed;
    if (before !== undefined && before.revision !== evaluated.body.revision) {
      lastMove.value = moves(before, evaluated.body);
    }
  }

  const unit = computed(() => filing.value?.amountUnit ?? 'WAN_YUAN');

  return { at, evaluation, etag, filing, unit, failure, missing, lastMove, readAll };
}

export type DepartmentState = ReturnType<typeof useDepartment>;
