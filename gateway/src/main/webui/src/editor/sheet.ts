import { filed, score } from '../figures';
import { named } from '../texts';
import { figureOf, type Unit } from './figure';
import { rangeOf, type Range, type Selection } from './selection';

export type Cell = string | number | null;

export interface Column {
  key: string;
  label: string;
  kind: 'text' | 'figure' | 'amount' | 'choice' | 'shown';
  /** What a blank cell of a pasted block says again: the cell above, as merged cells do. */
  continues?: boolean;
  choices?: readonly string[];
  width?: 'narrow' | 'level' | 'middle' | 'wide';
}

export interface Row {
  /** The row's place in the filing; null for one that is not stated yet. */
  where: string | null;
  /** What names a row that is always there. */
  head?: string;
  depth?: number;
  /** What stood there the year before, where there was such a row. */
  former?: Record<string, Cell>;
  cells: Record<string, Cell>;
}

export interface Change {
  row: number;
  key: string;
  value: Cell;
}

/** What a text means in a column; a text that means no figure there stays as it is, and is told as a fault. */
export function meant(column: Column, text: string, unit: Unit): Cell {
  if (column.kind === 'figure' || column.kind === 'amount') {
    const figure = figureOf(text, column.kind === 'amount' ? unit : undefined);
    return figure === undefined ? text.trim() : figure;
  }
  if (text.trim() === '') {
    return null;
  }
  if (column.kind === 'choice') {
    return column.choices?.find((code) => code === text.trim() || named(column.key, code) === text.trim()) ?? text.trim();
  }
  return text;
}

export function shown(column: Column, value: Cell | undefined): string {
  if (typeof value === 'number') {
    return column.kind === 'amount' ? filed(value) : score(value);
  }
  return column.kind === 'choice' && value != null ? named(column.key, value) : (value ?? '');
}

export function isWrong(column: Column, value: Cell | undefined): boolean {
  return (column.kind === 'figure' || column.kind === 'amount') && typeof value === 'string';
}

/** A pasted block from where somebody is: one cell fills all that is chosen, a head is left out, what is shown only is passed over. */
export function pasted(columns: Column[], selection: Selection, block: string[][], unit: Unit, rows: number): Change[] {
  const range = rangeOf(selection);
  if (block.length === 1 && block[0]!.length === 1) {
    return filled(columns, range, () => block[0]![0]!, unit);
  }
  const open = columns.slice(range.left).filter(({ kind }) => kind !== 'shown');
  const body = isHead(block[0] ?? [], open) ? block.slice(1) : block;
  const above: string[] = [];
  return body
    .filter((cells) => cells.some((cell) => cell !== ''))
    .slice(0, Math.max(0, rows - range.top))
    .flatMap((cells, down) =>
      open.slice(0, cells.length).map((column, place) => {
        const text = (column.continues && cells[place] === '' ? above[place] : cells[place]) ?? '';
        above[place] = text;
        return { row: range.top + down, key: column.key, value: meant(column, text, unit) };
      }),
    );
}

function isHead(cells: string[], columns: Column[]): boolean {
  const written = cells.map((cell) => cell.replace(/\s/g, ''));
  return written.filter((cell, place) => cell !== '' && cell === columns[place]?.label.replace(/\s/g, '')).length > 1;
}

/** What is chosen, each cell with what its row and column say. */
export function filled(columns: Column[], range: Range, say: (row: number, column: Column) => string, unit: Unit): Change[] {
  const changes: Change[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (const column of columns.slice(range.left, range.right + 1)) {
      if (column.kind !== 'shown') {
        changes.push({ row, key: column.key, value: meant(column, say(row, column), unit) });
      }
    }
  }
  return changes;
}

export function copied(columns: Column[], rows: Row[], range: Range): string[][] {
  return rows
    .slice(range.top, range.bottom + 1)
    .map(({ cells }) => columns.slice(range.left, range.right + 1).map((column) => plain(column, cells[column.key])));
}

/** A cell as it is typed: a figure without marks of thousands. */
export function plain(column: Column, value: Cell | undefined): string {
  return column.kind === 'choice' && value != null ? named(column.key, String(value)) : String(value ?? '');
}
