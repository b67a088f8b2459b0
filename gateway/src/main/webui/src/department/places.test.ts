import { describe, expect, it } from 'vitest';
import { placeName } from './places';

const FILING = {
  forms: [
    {
      form: 'overall',
      funds: [{ source: 'TOTAL' }],
      indicators: [{ level3: '开展steam科学教程' }],
    },
    { form: 'P1', name: '科普专项', indicators: [] },
  ],
  statement: [{ line: 'three-public', name: '三公经费' }],
  narrative: [{ heading: '二、收支情况' }],
};

describe('the place of a problem', () => {
  it('is said by the names that were filed', () => {
    expect(placeName('/forms/0/indicators/0/actual', FILING)).toBe('附件 2 整体支出自评表 · 开展steam科学教程 · 实际完成值');
    expect(placeName('/forms/0/funds/0/annual', FILING)).toBe('附件 2 整体支出自评表 · 年度资金总额 · 全年预算数');
    expect(placeName('/statement/0/executed', FILING)).toBe('附件 1 基础数据 · 三公经费 · 本年决算数');
    expect(placeName('/narrative/0/text', FILING)).toBe('报告正文 · 二、收支情况');
  });

  it('is said by its number where the file has no such name or could not be read', () => {
    expect(placeName('/forms/1/indicators/7/weight', FILING)).toBe('附件 3 科普专项 · 第 8 项 · 分值');
    expect(placeName('/forms/2/indicators/7/weight', undefined)).toBe('第 3 张自评表 · 第 8 项 · 分值');
  });

  it('is a workbook’s own cell where that is named', () => {
    expect(placeName('附件2!C7', undefined)).toBe('附件2!C7');
    expect(placeName('', undefined)).toBe('整份文件');
  });

  it('is left to the reason where a document has no cell names', () => {
    expect(placeName('表2!C7', undefined)).toBe('');
    expect(placeName('正文!B3', undefined)).toBe('');
  });

  it('may hold an escaped name', () => {
    expect(placeName('/un~1known~0', FILING)).toBe('un/known~');
  });
});
