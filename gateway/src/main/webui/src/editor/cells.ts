import { inject, provide, type InjectionKey, type Ref } from 'vue';
import type { Finding } from '../api/types';
import type { Unit } from './figure';
import type { Conflict } from './merge';
import type { Cell } from './sheet';

/** What is known of the cells of the filing that is edited, by their places, and what is done with them. */
export interface Cells {
  unit: Ref<Unit>;
  chosen: Ref<string>;
  choose(pointer: string): void;
  findings(pointer: string): Finding[];
  fault(pointer: string): string | undefined;
  conflict(pointer: string): Conflict | undefined;
  /** What stood there the year before; undefined where there was no such row. */
  former(pointer: string): unknown;
  /** The rows of a list as they were the year before, beside those that are the same now. */
  formerRows(list: string): (Record<string, Cell> | undefined)[];
  /** What the rules give, for a claim that can be taken over. */
  computed(pointer: string): number | null | undefined;
  typing(pointer: string, value: unknown): void;
  typed(): void;
  set(pointer: string, value: unknown): void;
  undo(): void;
  redo(): void;
}

const CELLS: InjectionKey<Cells> = Symbol('cells');

export function provideCells(cells: Cells): void {
  provide(CELLS, cells);
}

export function useCells(): Cells {
  const cells = inject(CELLS);
  if (cells === undefined) {
    throw new Error('cells are edited inside an editor only');
  }
  return cells;
}
