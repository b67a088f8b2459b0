import { describe, expect, it } from 'vitest';
import type { UncertainCell } from '../api/types';
import { confirmed, fits, opened, type Reading } from './review';

const BOX = { left: 1, top: 2, right: 3, bottom: 4 };

function reading() {
  return {
    forms: [{ form: 'a/b', indicators: [{ actual: '632 课时', weight: 2 }] }],
    source: { kind: 'PDF', sha256: 'ab', confirmed: [] },
  } satisfies Reading & Record<string, unknown>;
}

function cell(pointer: string, text: string): UncertainCell {
  return { pointer, mark: 'JOINED', page: 3, box: BOX, text, alternatives: [], reason: '请核对。' };
}

const ACTUAL = cell('/forms/0/indicators/0/actual', '632 课时');
const WEIGHT = cell('/forms/0/indicators/0/weight', '2');

describe('the review of a PDF', () => {
  it('hands in what the person says, and which cells were looked at', () => {
    const was = reading();
    const all = opened([ACTUAL, WEIGHT, cell('', '注：另附')], was);
    all[0]!.text = '623 课时';
    all[1]!.text = '１，２.5';

    const filing = confirmed(was, all);

    expect(filing.forms[0]!.indicators[0]).toEqual({ actual: '623 课时', weight: 12.5 });
    expect(filing.source.confirmed).toEqual([
      { pointer: ACTUAL.pointer, mark: 'JOINED', page: 3, text: '632 课时' },
      { pointer: WEIGHT.pointer, mark: 'JOINED', page: 3, text: '2' },
      { pointer: '', mark: 'JOINED', page: 3, text: '注：另附' },
    ]);
    expect(was.forms[0]!.indicators[0]!.actual).toBe('632 课时');
  });

  it('lets a cell be blank, which is not nought', () => {
    const all = opened([WEIGHT], reading());
    all[0]!.text = ' ';

    expect(confirmed(reading(), all).forms[0]!.indicators[0]!.weight).toBeNull();
  });

  it.each(['二', '1.2.3', '1234567890123456'])('takes no %s for a figure', (typed) => {
    const all = opened([WEIGHT], reading());
    all[0]!.text = typed;

    expect(fits(all[0]!, reading())).toBe(false);
  });
});
