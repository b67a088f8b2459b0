import { reactive, shallowRef } from 'vue';
import type { Wanted } from './ranking';

/** What somebody looks for in the ranking; it stays while he goes through the departments that it shows. */
export const wanted = reactive<Wanted>({ text: '', grade: '', rule: '', work: '', key: 'score', down: true });

/** The departments as the ranking of a year showed them last, in its order. */
export const shownLast = shallowRef<{ year: number; codes: string[] }>({ year: 0, codes: [] });

export interface Neighbours {
  before?: string;
  after?: string;
  place: number;
  of: number;
}

/** Who comes before and after a department there; nothing where it was not shown. */
export function neighbours(department: string, year: number): Neighbours | null {
  const { year: of, codes } = shownLast.value;
  const at = of === year ? codes.indexOf(department) : -1;
  return at < 0 ? null : { before: codes[at - 1], after: codes[at + 1], place: at + 1, of: codes.length };
}
