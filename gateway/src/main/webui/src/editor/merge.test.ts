import { describe, expect, it } from 'vitest';
import { counterpart } from './identity';
import { merge } from './merge';

const row = (level3: string, more: object = {}) => ({
  level1: '产出',
  level2: '数量',
  level3,
  actual: '1',
  selfScore: 2,
  ...more,
});
const filing = (...indicators: object[]) => ({ forms: [{ form: 'overall', indicators }] });

describe('two people in one form', () => {
  it('both keep what they wrote in different cells of a row', () => {
    const { merged, conflicts } = merge(
      filing(row('甲'), row('乙')),
      filing(row('甲', { actual: '5' }), row('乙')),
      filing(row('甲', { selfScore: 1 }), row('乙', { actual: '7' })),
    );
    expect(conflicts).toEqual([]);
    expect(merged).toEqual(filing(row('甲', { actual: '5', selfScore: 1 }), row('乙', { actual: '7' })));
  });

  it('are told of the cell that both changed, where what was written here stays', () => {
    const { merged, conflicts } = merge(
      filing(row('甲'), row('乙')),
      filing(row('新'), row('甲'), row('乙', { actual: '5' })),
      filing(row('甲'), row('乙', { actual: '6' })),
    );
    expect(merged.forms[0]!.indicators[2]).toEqual(row('乙', { actual: '5' }));
    expect(conflicts).toEqual([{ pointer: '/forms/0/indicators/2/actual', mine: '5', theirs: '6' }]);
  });

  it('both find the rows that were added, and not those that were removed untouched', () => {
    const { merged, conflicts } = merge(
      filing(row('甲'), row('乙'), row('丙')),
      filing(row('甲'), row('丙'), row('我')),
      filing(row('甲'), row('他'), row('乙')),
    );
    expect(conflicts).toEqual([]);
    expect(merged).toEqual(filing(row('甲'), row('他'), row('我')));
  });

  it('do not lose a row that one removed and the other changed', () => {
    const { merged, conflicts } = merge(filing(row('甲')), filing(row('甲', { actual: '9' })), filing());
    expect(merged).toEqual(filing(row('甲', { actual: '9' })));
    expect(conflicts).toEqual([{ pointer: '/forms/0/indicators/0', mine: row('甲', { actual: '9' }), theirs: undefined }]);
  });

  it('agree on what both wrote alike, and on null being left out', () => {
    expect(merge({ a: 1, b: null }, { a: 2 }, { a: 2, b: null })).toEqual({ merged: { a: 2 }, conflicts: [] });
  });
});

describe('the same row of another year', () => {
  it('is found by what names it, wherever it stands', () => {
    const now = filing(row('新'), row('甲'), row('甲'));
    const before = filing(row('甲'), row('旧'), row('甲'));
    expect(counterpart(now, '/forms/0/indicators/2/actual', before)).toBe('/forms/0/indicators/2/actual');
    expect(counterpart(now, '/forms/0/indicators/1/actual', before)).toBe('/forms/0/indicators/0/actual');
    expect(counterpart(now, '/forms/0/indicators/0/actual', before)).toBeUndefined();
  });
});
