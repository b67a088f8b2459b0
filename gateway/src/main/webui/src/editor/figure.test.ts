import { describe, expect, it } from 'vitest';
import { figureOf } from './figure';

describe('a typed figure', () => {
  it('may be written full-width, with commas and spaces', () => {
    expect(figureOf('１２，３４５．６０', 'WAN_YUAN')).toBe(12345.6);
    expect(figureOf(' 1 234,5 ')).toBe(12345);
    expect(figureOf('８７．３２％')).toBe(87.32);
    expect(figureOf('−3')).toBe(-3);
  });

  it('is taken into the unit of the filing, without rounding', () => {
    expect(figureOf('3.2万', 'WAN_YUAN')).toBe(3.2);
    expect(figureOf('3.2万元', 'YUAN')).toBe(32000);
    expect(figureOf('1.0032亿', 'WAN_YUAN')).toBe(10032);
    expect(figureOf('582300元', 'WAN_YUAN')).toBe(58.23);
    expect(figureOf('1元', 'WAN_YUAN')).toBe(0.0001);
    expect(figureOf('-0.07万', 'YUAN')).toBe(-700);
  });

  it('is blank where it says that there is none, and never 0', () => {
    expect(figureOf('')).toBeNull();
    expect(figureOf('—')).toBeNull();
    expect(figureOf('无', 'WAN_YUAN')).toBeNull();
  });

  it('is none where it has a unit that does not belong there, or words', () => {
    expect(figureOf('3万')).toBeUndefined();
    expect(figureOf('两个', 'YUAN')).toBeUndefined();
    expect(figureOf('1.2.3')).toBeUndefined();
  });
});
