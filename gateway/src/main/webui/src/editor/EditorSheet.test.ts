import { afterEach, describe, expect, it } from 'vitest';
import { nextTick } from 'vue';
import { mountSheet } from '../../test/editor';
import type { Column } from './sheet';

const COLUMNS: Column[] = [
  { key: 'level1', label: '一级指标', kind: 'text', continues: true },
  { key: 'name', label: '三级指标', kind: 'text' },
  { key: 'weight', label: '分值', kind: 'figure' },
  { key: 'computed', label: '规则得分', kind: 'shown' },
  { key: 'amount', label: '金额', kind: 'amount' },
];

let open: ReturnType<typeof mountSheet> | undefined;

afterEach(() => open?.wrapper.unmount());

function sheet(...rows: Record<string, unknown>[]) {
  open = mountSheet(COLUMNS, rows);
  const { wrapper } = open;
  const cell = (row: number, column: number) => wrapper.findAll('tbody tr')[row]!.findAll('td')[column]!;
  const field = () => wrapper.find<HTMLTextAreaElement>('textarea');
  return {
    ...open,
    cell,
    field,
    choose: async (row: number, column: number, more: object = {}) => {
      await cell(row, column).trigger('mousedown', more);
      await nextTick();
    },
    key: (key: string, more: object = {}) => field().trigger('keydown', { key, ...more }),
    type: async (text: string) => {
      await field().setValue(text);
    },
    paste: async (text: string, html = '') => {
      const event = new Event('paste', { bubbles: true, cancelable: true });
      Object.assign(event, { clipboardData: { getData: (type: string) => (type === 'text/html' ? html : text) } });
      field().element.dispatchEvent(event);
      await nextTick();
    },
  };
}

describe('a sheet', () => {
  it('takes what is typed into the chosen cell and goes on to the next row', async () => {
    const { choose, type, key, rows, typed, field } = sheet({ name: '甲' }, { name: '乙' });
    await choose(0, 2);
    await type('１，５');
    expect(typed.value).toBe(15);
    await key('Enter');
    expect(rows()[0]).toEqual({ name: '甲', weight: 15 });
    expect(field().attributes('aria-label')).toContain('2，分值');
  });

  it('leaves the cell as it was after Escape, and waits for an input method', async () => {
    const { choose, type, key, rows } = sheet({ name: '甲' });
    await choose(0, 1);
    await type('乙');
    await key('Enter', { isComposing: true });
    expect(rows()).toEqual([{ name: '甲' }]);
    await key('Escape');
    expect(rows()).toEqual([{ name: '甲' }]);
  });

  it('grows by a pasted block, without its head and past what is only shown, and goes back in one step', async () => {
    const { choose, paste, rows, cells } = sheet();
    await choose(0, 0);
    await paste('一级指标\t三级指标\t分值\t金额\n产出\t"甲\n乙"\t２\t3.5亿\n\t丙\t无数\t1,200\n');
    expect(rows()).toEqual([
      { level1: '产出', name: '甲\n乙', weight: 2, amount: 35000 },
      { level1: '产出', name: '丙', weight: '无数', amount: 1200 },
    ]);
    cells.undo();
    expect(rows()).toEqual([]);
  });

  it('shows at its cell what is no figure there', async () => {
    const { cell } = sheet({ weight: '两分' });
    await nextTick();
    expect(cell(0, 2).attributes('aria-invalid')).toBe('true');
    expect(cell(0, 2).classes()).toContain('fault');
  });

  it('fills all that is chosen with one cell, and downwards with its first row', async () => {
    const { choose, paste, key, rows } = sheet({ name: '甲', weight: 1 }, { name: '乙' }, { name: '丙' });
    await choose(0, 2);
    await choose(2, 2, { shiftKey: true });
    await key('d', { ctrlKey: true });
    expect(rows().map(({ weight }) => weight)).toEqual([1, 1, 1]);
    await choose(0, 1);
    await choose(1, 1, { shiftKey: true });
    await paste('丁');
    expect(rows().map(({ name }) => name)).toEqual(['丁', '丁', '丙']);
    await key('Delete');
    expect(rows().map(({ name }) => name)).toEqual([null, null, '丙']);
  });

  it('moves, copies and removes the chosen rows', async () => {
    const { choose, key, rows, wrapper } = sheet({ name: '甲' }, { name: '乙' }, { name: '丙' });
    await choose(2, 1);
    await key('ArrowUp', { altKey: true });
    expect(rows().map(({ name }) => name)).toEqual(['甲', '丙', '乙']);
    const tools = wrapper.findAll('.sheet-tools button');
    await tools[1]!.trigger('click');
    expect(rows().map(({ name }) => name)).toEqual(['甲', '丙', '丙', '乙']);
    await tools[4]!.trigger('click');
    expect(rows().map(({ name }) => name)).toEqual(['甲', '丙', '乙']);
  });

  it('goes to the place that is chosen elsewhere', async () => {
    const { cells, cell } = sheet({ name: '甲' }, { name: '乙' });
    cells.choose('/rows/1/weight');
    await nextTick();
    expect(cell(1, 2).classes()).toContain('active');
  });
});
