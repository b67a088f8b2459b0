import type { StatementLine } from '../api/types';
import type { Named } from './lists';

/** The chart with every line below its parent, as deep as it is. */
export function asTree(chart: StatementLine[]): Named[] {
  const codes = new Set(chart.map(({ code }) => code));
  const children = new Map<string, StatementLine[]>();
  for (const line of chart) {
    const parent = line.parent !== null && codes.has(line.parent) ? line.parent : '';
    children.set(parent, [...(children.get(parent) ?? []), line]);
  }
  const below = (parent: string, depth: number): Named[] =>
    (children.get(parent) ?? []).flatMap(({ code, name }) => [{ code, head: name, depth }, ...below(code, depth + 1)]);
  return below('', 0);
}
