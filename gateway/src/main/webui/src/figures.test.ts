import { afterEach, describe, expect, it } from 'vitest';
import { filed, large, percent, points, score, signed, wan, whole } from './figures';
import { language } from './texts';

describe('figures', () => {
  afterEach(() => {
    language.value = 'zh';
  });

  it('show yuan in 万元 with two decimals, also where they have ten digits', () => {
    expect(wan(102_203_200)).toBe('10,220.32');
    expect(wan(99_999_999_999_900)).toBe('9,999,999,999.99');
    expect(wan(-1_234_567)).toBe('-123.46');
  });

  it('show a province in 亿元, and in English in millions', () => {
    expect(large(123_456_000_000)).toBe('1,234.56');
    language.value = 'en';
    expect(large(123_456_000_000)).toBe('123,456.00');
  });

  it('keep the decimals of a filed figure', () => {
    expect(filed(9999.995)).toBe('9,999.995');
    expect(filed(58.3)).toBe('58.30');
    expect(filed(0.000001)).toBe('0.000001');
  });

  it('tell a blank from a zero', () => {
    for (const format of [wan, large, score, percent, whole, points, signed]) {
      expect(format(null)).toBe('—');
      expect(format(0)).not.toBe('—');
    }
    expect(filed(null)).toBe('');
    expect(filed(0)).toBe('0.00');
  });

  it('sign a difference that is above zero', () => {
    expect(signed(1.25)).toBe('+1.25');
    expect(signed(-1.25)).toBe('-1.25');
    expect(signed(0)).toBe('0');
    expect(signed(-2.5, points)).toBe('-2.50 个百分点');
  });
});
