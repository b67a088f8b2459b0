import type { Evaluation } from '../api/types';

/** What a new revision of an evaluation shows otherwise than the one before. */
export interface Move {
  before: number | null;
  after: number | null;
  rows: Set<string>;
  findings: number;
}

export function moves(before: Evaluation, after: Evaluation): Move {
  const rows = new Set<string>();
  after.forms.forEach((form, i) => {
    const former = before.forms.find(({ form: code }) => code === form.form);
    form.indicators.forEach((row, j) => {
      if (JSON.stringify(row) !== JSON.stringify(former?.indicators[j])) {
        rows.add(`/forms/${i}/indicators/${j}`);
      }
    });
  });
  return { before: before.score, after: after.score, rows, findings: after.findings.length - before.findings.length };
}
