import type { EvaluatedForm, EvaluatedIndicator, FilingForm } from '../api/types';
import { identities } from './identity';

/** What differs from the year before in a way that somebody will ask about. */
export type Remarkable =
  | { kind: 'lowered'; where: string; name: string; before: string; now: string }
  | { kind: 'dropped'; where: string; name: string; lost: number }
  | { kind: 'copied'; where: string };

/** A form of a year with what the rules made of it. */
export interface Judged {
  form: FilingForm;
  evaluated: EvaluatedForm | undefined;
}

const LEAST = new Set(['GE', 'GT', 'EQ']);
const MOST = new Set(['LE', 'LT']);
const LONG = 12;

export function remarkable(at: string, now: Judged, before: Judged): Remarkable[] {
  const former = byIdentity(before);
  const rows = byIdentity(now);
  return [
    ...[...rows].flatMap(([id, { row, place }]) => lowered(`${at}/indicators/${place}/target`, row, former.get(id)?.row)),
    ...[...former].flatMap(([id, { row }]) => (rows.has(id) ? [] : dropped(at, row))),
    ...copied(at, now.form, before.form),
  ];
}

type Rows = Map<string, { row: EvaluatedIndicator | undefined; place: number }>;

function byIdentity({ form, evaluated }: Judged): Rows {
  const ids = identities(form.indicators ?? [], 'indicators');
  return new Map(ids.map((id, place) => [id, { row: evaluated?.indicators[place], place }]));
}

/** Only figures of the same unit can be compared. */
function lowered(where: string, row: EvaluatedIndicator | undefined, former: EvaluatedIndicator | undefined): Remarkable[] {
  const [now, then] = [row?.parsedTarget, former?.parsedTarget];
  if (!row || !former || now?.value == null || then?.value == null || now.unit !== then.unit) {
    return [];
  }
  const operator = now.operator ?? 'EQ';
  const difference = now.value * (now.scale ?? 1) - then.value * (then.scale ?? 1);
  const isEasier = (LEAST.has(operator) && difference < 0) || (MOST.has(operator) && difference > 0);
  return isEasier && (then.operator ?? 'EQ') === operator
    ? [{ kind: 'lowered', where, name: row.level3 ?? '', before: former.target ?? '', now: row.target ?? '' }]
    : [];
}

function dropped(where: string, former: EvaluatedIndicator | undefined): Remarkable[] {
  const lost = (former?.weight ?? 0) - (former?.computedScore ?? former?.weight ?? 0);
  return former && lost > 0 ? [{ kind: 'dropped', where, name: former.level3 ?? '', lost: Number(lost.toFixed(2)) }] : [];
}

function copied(at: string, now: FilingForm, before: FilingForm): Remarkable[] {
  const text = now.objective?.actual?.trim() ?? '';
  return text.length >= LONG && text === before.objective?.actual?.trim()
    ? [{ kind: 'copied', where: `${at}/objective/actual` }]
    : [];
}
