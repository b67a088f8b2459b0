import { describe, expect, it } from 'vitest';
import { sentences } from '../../.types/sentences';
import { explanationIn, findingIn } from './sentences';

describe('the rules’ sentences in English', () => {
  it('name the arguments of a code in their order', () => {
    expect(explanationIn('BOUND_MET', ['≥90', '≥80', '6'])).toBe(
      'The actual states ≥90, which implies the target of ≥80: full 6 points.',
    );
    expect(findingIn('RATE_OF_OWN_AMOUNTS', ['「二、收支」', '基本支出', '90', '87.82'])).toBe(
      'In “二、收支”, the execution rate of “基本支出” is given as 90 %, but the amounts beside it give 87.82 %.',
    );
  });

  it('say places and kinds of figures in English and names as filed', () => {
    expect(findingIn('SUM_WRONG', ['「三公经费」的决算数', '10.00', '12.00'])).toBe(
      'Stated is 10.00 for the final account of “三公经费”, but what should make it up is 12.00.',
    );
    expect(findingIn('RATE_WRONG', ['「科普」表当年财政拨款的执行率', '90', '87.82'])).toContain(
      'the execution rate of the current appropriation of form “科普”',
    );
    expect(findingIn('RATE_NOT_GIVEN', ['报告正文', '执行率'])).toBe('In the report, the part “执行率” gives no rate.');
    expect(findingIn('SUM_WRONG', ['别的说法', '1', '2'])).toContain('for 别的说法,');
  });

  it('end with what became of the self score', () => {
    expect(explanationIn('SENTENCE', ['5'])).toBe(
      'The actual is a sentence that does not decide it; the self score of 5 stands.',
    );
    expect(explanationIn('UNITS_DIFFER', ['次', '场'])).toContain('; no score is claimed.');
    expect(explanationIn('REACHED_CLAIM_BELOW', ['12', '10', '2', '1'])).toContain(
      'full 2 points. (The claim of 1 is lower and has a reason, so it stands.)',
    );
  });

  it('tell the execution line from a row, and what is blank', () => {
    expect(findingIn('SCORE_BLANK', ['科普'])).toBe('Form “科普”: the self score of execution is blank.');
    expect(findingIn('SCORE_BLANK', ['指标', '', '5次'])).toBe('“指标” (target (blank), actual “5次”): the self score is blank.');
  });

  it('do not know a code of a later version', () => {
    expect(findingIn('NEVER_HEARD_OF', [])).toBeUndefined();
    expect(explanationIn('NEVER_HEARD_OF_CLAIM_BELOW', ['1'])).toBeUndefined();
  });

  it('leave no placeholder open', () => {
    for (const [code, variants] of Object.entries(sentences)) {
      for (const { names } of variants) {
        expect(
          findingIn(
            code,
            names.map((name) => `<${name}>`),
          ),
        ).not.toMatch(/\{|undefined/);
      }
    }
  });
});
