import { computed, shallowRef } from 'vue';
import { blockOf, textOf } from './clip';
import type { Unit } from './figure';
import { moved, only, rangeOf, type Selection, type Spot } from './selection';
import { type Change, type Column, copied, filled, pasted, plain, type Row } from './sheet';

interface Sheet {
  columns: Column[];
  rows: Row[];
  /** Whether rows may be added, as for a list that grows. */
  grows?: boolean;
}

const MOST_ROWS = 2000;

/** What is done to the cells of a sheet: where somebody is, what is chosen, and what becomes of it. */
export function useSheet(sheet: Sheet, unit: () => Unit, change: (changes: Change[]) => void) {
  const selection = shallowRef<Selection>();
  const shownRows = computed<Row[]>(() => (sheet.grows ? [...sheet.rows, { where: null, cells: {} }] : sheet.rows));
  const size = computed(() => ({ rows: shownRows.value.length, columns: sheet.columns.length }));
  const range = computed(() => selection.value && rangeOf(selection.value));

  function put(spot: Spot, extend = false): void {
    selection.value = extend && selection.value ? { anchor: selection.value.anchor, active: spot } : only(spot);
  }

  /** Whether the key led somewhere. */
  function move(key: string, far: boolean, extend: boolean): boolean {
    const to = selection.value && moved(selection.value, key, far, extend, size.value);
    selection.value = to ?? selection.value;
    return to !== undefined;
  }

  function write(changes: Change[]): void {
    if (changes.length > 0) {
      change(changes);
    }
  }

  function type(text: string, all: boolean): void {
    if (selection.value) {
      const { active } = selection.value;
      const where = all ? rangeOf(selection.value) : rangeOf(only(active));
      write(filled(sheet.columns, where, () => text, unit()));
    }
  }

  function clear(): void {
    if (range.value) {
      write(filled(sheet.columns, range.value, () => '', unit()));
    }
  }

  /** The first row of what is chosen goes to all of it; of one row, the row above comes into it. */
  function fillDown(): void {
    if (range.value) {
      const { top, bottom } = range.value;
      const from = top === bottom ? top - 1 : top;
      const row = shownRows.value[from];
      if (row) {
        write(filled(sheet.columns, range.value, (_, column) => plain(column, row.cells[column.key]), unit()));
      }
    }
  }

  function paste(data: DataTransfer): void {
    if (selection.value) {
      const block = blockOf({ html: data.getData('text/html'), text: data.getData('text/plain') });
      const rows = sheet.grows ? MOST_ROWS : sheet.rows.length;
      const changes = pasted(sheet.columns, selection.value, block, unit(), rows);
      write(changes);
      const { top, left } = rangeOf(selection.value);
      const last = changes.at(-1);
      if (last) {
        const column = sheet.columns.findIndex(({ key }) => key === last.key);
        selection.value = { anchor: { row: last.row, column: Math.max(left, column) }, active: { row: top, column: left } };
      }
    }
  }

  function copy(data: DataTransfer): void {
    if (range.value) {
      data.setData('text/plain', textOf(copied(sheet.columns, shownRows.value, range.value)));
    }
  }

  function all(): void {
    selection.value = {
      anchor: { row: size.value.rows - 1, column: size.value.columns - 1 },
      active: { row: 0, column: 0 },
    };
  }

  return { selection, range, shownRows, put, move, type, clear, fillDown, paste, copy, all };
}
