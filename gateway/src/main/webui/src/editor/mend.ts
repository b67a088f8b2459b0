import type { Evaluation, Finding } from '../api/types';
import type { Unit } from './figure';
import { parts } from './pointer';

const MONEY = new Set(['prior', 'initial', 'annual', 'executed', 'budgetInvestment', 'actualInvestment']);
const YUAN_OF_WAN = 4;

/** What a finding says should stand in its cell, in the filing's own unit; undefined where it names no figure. */
export function expectedAt(finding: Finding, unit: Unit): number | undefined {
  if (finding.expected === null || finding.span !== null) {
    return undefined;
  }
  const [member = '', under] = parts(finding.where).reverse();
  const isMoney = MONEY.has(member) || under === 'byIncome' || under === 'byExpenditure';
  return isMoney && unit === 'WAN_YUAN' ? Number(`${finding.expected}e-${YUAN_OF_WAN}`) : finding.expected;
}

/** What the rules give for what a form claims there; undefined where they give nothing. */
export function computedAt(evaluation: Evaluation | undefined, pointer: string): number | null | undefined {
  const [list, i, member, j, claim] = parts(pointer);
  const form = list === 'forms' ? evaluation?.forms[Number(i)] : undefined;
  switch (member) {
    case 'indicators':
      return claim === 'selfScore' ? form?.indicators[Number(j)]?.computedScore : undefined;
    case 'execution':
      return j === 'selfScore' ? form?.execution?.computedScore : j === 'statedRate' ? form?.execution?.rate : undefined;
    case 'stated':
      return j === 'selfScore' ? form?.selfTotal : undefined;
    default:
      return undefined;
  }
}

/** Why the rules give it. */
export function reasonAt(evaluation: Evaluation | undefined, pointer: string) {
  const [list, i, member, j, claim] = parts(pointer);
  const form = list === 'forms' ? evaluation?.forms[Number(i)] : undefined;
  if (member === 'indicators' && claim !== undefined) {
    return form?.indicators[Number(j)];
  }
  return member === 'execution' && j !== 'statedRate' ? (form?.execution ?? undefined) : undefined;
}
