import { describe, expect, it } from 'vitest';
import type { EvaluationRow } from '../api/types';
import { ranked, type Wanted } from './ranking';

function row(code: string, name: string, of: Partial<EvaluationRow> = {}): EvaluationRow {
  const blank = {
    score: null,
    grade: null,
    selfTotal: null,
    annual: null,
    executed: null,
    rate: null,
    findings: {},
    pending: null,
  };
  return { department: { code, name }, ...blank, ...of } as EvaluationRow;
}

const ROWS = [
  row('D3', '张家界市档案馆', { score: 80, grade: '良', annual: 9, findings: { SUM: 2 } }),
  row('D1', '安化县茶业局', { score: 95, grade: '优', annual: 10, findings: { RATE: 1, SUM: 4 } }),
  row('D2', '民政厅', { annual: 200 }),
  row('D4', '财政厅', { score: 80, grade: '良' }),
];

function codes(wanted: Partial<Wanted>): string[] {
  return ranked(ROWS, { text: '', grade: '', rule: '', work: '', key: 'score', down: true, ...wanted }).map(
    (each) => each.department.code,
  );
}

describe('the ranking', () => {
  it('leaves departments without the figure last, up and down, and equals in the order of their codes', () => {
    expect(codes({ down: true })).toEqual(['D1', 'D3', 'D4', 'D2']);
    expect(codes({ down: false })).toEqual(['D3', 'D4', 'D1', 'D2']);
  });

  it('sorts amounts as numbers and names by pinyin', () => {
    expect(codes({ key: 'annual' })).toEqual(['D2', 'D1', 'D3', 'D4']);
    expect(codes({ key: 'name', down: false })).toEqual(['D1', 'D4', 'D2', 'D3']);
  });

  it('counts the findings of all rules', () => {
    expect(codes({ key: 'findings' })).toEqual(['D1', 'D3', 'D2', 'D4']);
  });

  it('finds by part of a name or a code whatever its case, by grade and by rule, all at once', () => {
    expect(codes({ text: '政厅' })).toEqual(['D4', 'D2']);
    expect(codes({ text: ' d3 ' })).toEqual(['D3']);
    expect(codes({ grade: '良' })).toEqual(['D3', 'D4']);
    expect(codes({ rule: 'SUM' })).toEqual(['D1', 'D3']);
    expect(codes({ rule: 'SUM', grade: '优', text: '茶' })).toEqual(['D1']);
  });
});
