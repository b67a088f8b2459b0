import { call, read } from '../api/client';
import type { Balances, Posted } from '../api/types';

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

/** What the journal gives now, in yuan; null where it is blank. */
export async function balanceOf({ department, year, sheet, line, phase }: Account): Promise<number | null> {
  const balances = await read<Balances>(`/api/v1/balances/${encodeURIComponent(department)}/${year}`);
  const rows = balances.sheets.find((each) => each.sheet === sheet)?.rows;
  return rows?.find((row) => row.line === line)?.[phase] ?? null;
}

/**
 * Posts a new total, or takes the figure back where it is null. A posting names no version, but its answer says by how
 * much it changed the balance: what it replaced, in yuan; null for nothing.
 */
export async function post(to: Account, amount: string | null, key: string): Promise<number | null> {
  const { body } = await call<Posted>('/api/v1/postings', {
    method: 'POST',
    body: {
      department: to.department,
      fiscalYear: to.year,
      sheet: to.sheet,
      line: to.line,
      phase: to.phase.toUpperCase(),
      ...(amount === null ? { kind: 'WITHDRAWN' } : { kind: 'STATED', amount: Number(amount) }),
    },
    headers: { 'Idempotency-Key': key },
  });
  const replaced = cents(body.balance) - cents(body.posting?.difference ?? 0);
  return replaced === 0 ? null : replaced / 100;
}

/** Whether two amounts in yuan are the same; a blank counts as nothing. */
export function isSame(one: number | null, other: number | null): boolean {
  return cents(one) === cents(other);
}

function cents(amount: number | null): number {
  return Math.round((amount ?? 0) * 100);
}

/** Yuan in the unit of the filing. */
export function inUnit(amount: number | null, unit: string): number | null {
  return amount === null || unit !== 'WAN_YUAN' ? amount : amount / 10 ** WAN_DIGITS;
}
