import { reactive, ref, shallowRef, triggerRef } from 'vue';
import { read, readPages } from '../api/client';
import type { EvaluationPage, EvaluationRow, Overview } from '../api/types';

const FIELDS = 'department,score,grade,selfTotal,annual,executed,rate,findings,leftOut,pending';
const PAGE = 500;
const ONE_BY_ONE = 10;

/** A year's overview and its rows, kept up as changes come in. */
export function useProvince(year: number) {
  const overview = shallowRef<Overview>();
  const rows = shallowRef(new Map<string, EvaluationRow>());
  const complete = ref(false);
  const failure = shallowRef<unknown>();
  const justChanged = reactive(new Map<string, number>());

  const list = `/api/v1/evaluations?fiscalYear=${year}&fields=${FIELDS}`;

  async function readAll(): Promise<void> {
    failure.value = undefined;
    const fresh = new Map<string, EvaluationRow>();
    const keep = (items: EvaluationRow[]) => {
      items.forEach((row) => fresh.set(row.department.code, row));
      if (rows.value.size <= fresh.size) {
        rows.value = fresh;
        triggerRef(rows);
      }
    };
    try {
      await Promise.all([readOverview(), readPages(`${list}&limit=${PAGE}&sort=-score`, keep)]);
      rows.value = fresh;
      complete.value = true;
    } catch (error) {
      failure.value = error;
    }
  }

  async function readOverview(): Promise<void> {
    overview.value = await read<Overview>(`/api/v1/overview/${year}`);
  }

  /** A few rows are read one by one, many as the whole list. */
  async function refresh(departments: Set<string>): Promise<void> {
    if (departments.size > ONE_BY_ONE) {
      await readAll();
    } else {
      await Promise.all([readOverview(), ...[...departments].map(readRow)]).catch((error: unknown) => (failure.value = error));
    }
    const now = Date.now();
    departments.forEach((code) => justChanged.set(code, now));
  }

  async function readRow(code: string): Promise<void> {
    const found = await read<EvaluationPage>(`${list}&limit=50&q=${encodeURIComponent(code)}`);
    const row = found.items.find((item) => item.department.code === code);
    if (row) {
      rows.value.set(code, row);
      triggerRef(rows);
    }
  }

  return { overview, rows, complete, failure, justChanged, readAll, refresh };
}
