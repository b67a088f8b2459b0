import { call, ProblemError } from '../api/client';

const WAN_DIGITS = 4;

/** A figure as typed, in the filing's unit, as yuan: moved by digits and never through a binary fraction. */
export function yuan(typed: string, unit: string): string | null {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(typed.trim().replaceAll(',', ''));
  if (found === null) {
    return null;
  }
  const [, sign = '', whole = '', fraction = ''] = found;
  const digits = unit === 'WAN_YUAN' ? WAN_DIGITS : 0;
  const moved = fraction.padEnd(digits, '0');
  const cents = moved.slice(digits);
  if (cents.replace(/0+$/, '').length > 2) {
    return null;
  }
  return `${sign}${(whole + moved.slice(0, digits)).replace(/^0+(?=\d)/, '')}.${cents.slice(0, 2).padEnd(2, '0')}`;
}

export type Phase = 'prior' | 'initial' | 'annual' | 'executed';

/** Where an amount stands in budget-service's journal. */
export interface Account {
  department: string;
  year: number;
  sheet: string;
  line: string;
  phase: Phase;
}

/**
 * Posts a new total in yuan, or takes the figure back where it is null; only over what was seen there.
 *
 * @param reason why, where a figure is corrected; blank where none was there
 */
export async function post(to: Account, amount: string | null, seen: number | null, key: string, reason: string): Promise<void> {
  await call('/api/v1/postings', {
    method: 'POST',
    body: {
      department: to.department,
      fiscalYear: to.year,
      sheet: to.sheet,
      line: to.line,
      phase: to.phase.toUpperCase(),
      ...(amount === null ? { kind: 'WITHDRAWN' } : { kind: 'STATED', amount: Number(amount) }),
      ...(reason === '' ? {} : { reason }),
      seen: { balance: seen },
    },
    headers: { 'Idempotency-Key': key },
  });
}

/** What the journal gives, in yuan, where a posting was refused because it is not what was seen. */
export function balanceInstead(refused: unknown): { balance: number | null } | null {
  if (!(refused instanceof ProblemError) || refused.status !== 412) {
    return null;
  }
  const [conflict] = (refused.problem as { conflicts?: { before?: number | null }[] }).conflicts ?? [];
  return conflict === undefined ? null : { balance: conflict.before ?? null };
}

/** Yuan in the unit of the filing. */
export function inUnit(amount: number | null, unit: string): number | null {
  return amount === null || unit !== 'WAN_YUAN' ? amount : amount / 10 ** WAN_DIGITS;
}
