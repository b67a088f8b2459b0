import { onMounted, shallowRef, type Ref } from 'vue';
import type { Evaluation, Filing } from '../api/types';
import { evaluated, standing } from './filings';
import { counterpart, identities } from './identity';
import { valueAt } from './pointer';
import type { Cell } from './sheet';

/** The filing of the year before, for what stands beside a cell; without one there is nothing beside it. */
export function useFormer(department: string, year: number, document: Ref<Filing | undefined>) {
  const filing = shallowRef<Filing | null>(null);
  const evaluation = shallowRef<Evaluation>();
  const failure = shallowRef<unknown>();
  const path = `${encodeURIComponent(department)}/${year - 1}`;

  onMounted(async () => {
    try {
      filing.value = (await standing(path)).filing;
      evaluation.value = filing.value === null ? undefined : await evaluated(path);
    } catch (error) {
      failure.value = error;
    }
  });

  function at(pointer: string): unknown {
    if (filing.value === null || document.value === undefined) {
      return undefined;
    }
    const there = counterpart(document.value, pointer, filing.value);
    return there === undefined ? undefined : valueAt(filing.value, there);
  }

  /** The rows of a list as they were, each beside the row that is the same. */
  function rows(list: string): (Record<string, Cell> | undefined)[] {
    const [now, there] = [valueAt(document.value, list), document.value && counterpart(document.value, list, filing.value)];
    const before = there === undefined ? undefined : valueAt(filing.value, there);
    if (!Array.isArray(now) || !Array.isArray(before)) {
      return [];
    }
    const member = list.slice(list.lastIndexOf('/') + 1);
    const known = identities(before, member);
    return identities(now, member).map((id) => before[known.indexOf(id)] as Record<string, Cell> | undefined);
  }

  return { filing, evaluation, failure, at, rows };
}
