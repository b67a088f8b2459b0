import type { EvaluationRow } from '../api/types';

export type Key = 'name' | 'grade' | 'score' | 'selfTotal' | 'reviewTotal' | 'annual' | 'executed' | 'rate' | 'findings';

export type Work = '' | 'OPEN' | 'REVIEWED' | 'DIFFERENT';

export interface Wanted {
  text: string;
  grade: string;
  rule: string;
  /** Where the bureau's work on it is; empty for all. */
  work: Work;
  key: Key;
  down: boolean;
}

const byName = new Intl.Collator('zh-CN', { numeric: true });

export function countOf(row: EvaluationRow): number {
  return Object.values(row.findings).reduce((sum, count) => sum + count, 0);
}

/** The rows that were asked for in the order that was asked for; what has no figure comes last either way. */
export function ranked(rows: Iterable<EvaluationRow>, wanted: Wanted): EvaluationRow[] {
  const text = wanted.text.trim().toLowerCase();
  const kept = [...rows].filter(
    (row) =>
      (wanted.grade === '' || row.grade === wanted.grade) &&
      isAt(row, wanted.work) &&
      (wanted.rule === '' || wanted.rule in row.findings) &&
      (text === '' || row.department.name.toLowerCase().includes(text) || row.department.code.toLowerCase().includes(text)),
  );
  return kept.sort((one, other) => order(one, other, wanted) || compareText(one.department.code, other.department.code));
}

/** Open is what was handed on to the bureau and is not judged yet. */
function isAt({ status, reviewTotal, selfTotal }: EvaluationRow, work: Work): boolean {
  switch (work) {
    case 'OPEN':
      return status === 'APPROVED';
    case 'REVIEWED':
      return reviewTotal !== null;
    case 'DIFFERENT':
      return reviewTotal !== null && reviewTotal !== selfTotal;
    default:
      return true;
  }
}

function order(one: EvaluationRow, other: EvaluationRow, { key, down }: Wanted): number {
  if (key === 'name') {
    const names = byName.compare(one.department.name, other.department.name);
    return down ? -names : names;
  }
  const mine = figure(one, key);
  const its = figure(other, key);
  if (mine === null || its === null) {
    return Number(mine === null) - Number(its === null);
  }
  return down ? its - mine : mine - its;
}

function figure(row: EvaluationRow, key: Exclude<Key, 'name'>): number | null {
  if (key === 'findings') {
    return countOf(row);
  }
  return key === 'grade' ? row.score : row[key];
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
