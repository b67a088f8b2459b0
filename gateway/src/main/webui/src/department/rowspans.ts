import type { EvaluatedIndicator } from '../api/types';

export interface Spans {
  level1: number;
  level2: number;
}

/** How many rows a class's cell covers where its rows begin; 0 in the rows below. */
export function spans(rows: EvaluatedIndicator[]): Spans[] {
  return rows.map((_, i) => ({
    level1: begins(rows, i, sameFirst) ? length(rows, i, sameFirst) : 0,
    level2: begins(rows, i, sameSecond) ? length(rows, i, sameSecond) : 0,
  }));
}

type Same = (one: EvaluatedIndicator, other: EvaluatedIndicator) => boolean;

const sameFirst: Same = (one, other) => one.level1 === other.level1;
const sameSecond: Same = (one, other) => one.level1 === other.level1 && one.level2 === other.level2;

function begins(rows: EvaluatedIndicator[], i: number, same: Same): boolean {
  return i === 0 || !same(rows[i - 1]!, rows[i]!);
}

function length(rows: EvaluatedIndicator[], from: number, same: Same): number {
  let to = from + 1;
  while (to < rows.length && same(rows[from]!, rows[to]!)) {
    to++;
  }
  return to - from;
}
