import { call, readPages } from '../api/client';
import type { Answer } from '../api/client';
import type { Indicator } from '../api/types';

export type Member = 'target' | 'actual' | 'tier' | 'selfScore' | 'deviation';

export const TIERS = ['ACHIEVED', 'PARTIAL', 'NOT_ACHIEVED'] as const satisfies readonly NonNullable<Indicator['tier']>[];

export interface Opened {
  indicator: Indicator;
  etag: string | null;
}

/** The single indicator that stands at a place of a form, as it is now, with the tag that a change of it names. */
export async function openIndicator(department: string, year: number, form: string, place: number): Promise<Opened> {
  const all: Indicator[] = [];
  const of = `department=${encodeURIComponent(department)}&fiscalYear=${year}&form=${encodeURIComponent(form)}`;
  await readPages<Indicator>(`/api/v1/indicators?${of}&limit=500`, (items) => all.push(...items));
  const found = all.sort((one, other) => one.position - other.position)[place];
  if (found === undefined) {
    throw new Error(`no indicator at ${place}`);
  }
  return opened(await call<Indicator>(`/api/v1/indicators/${found.id}`));
}

export async function saveIndicator(of: Opened, member: Member, value: unknown): Promise<Opened> {
  return opened(
    await call<Indicator>(`/api/v1/indicators/${of.indicator.id}`, {
      method: 'PATCH',
      body: { [member]: value },
      headers: { 'Content-Type': 'application/merge-patch+json', 'If-Match': of.etag ?? '' },
    }),
  );
}

export async function reopen(of: Opened): Promise<Opened> {
  return opened(await call<Indicator>(`/api/v1/indicators/${of.indicator.id}`));
}

function opened(answer: Answer<Indicator>): Opened {
  return { indicator: answer.body, etag: answer.etag };
}
