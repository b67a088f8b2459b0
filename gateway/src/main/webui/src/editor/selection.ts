/** What is chosen of a sheet: from an anchor to where somebody is. */
export interface Spot {
  row: number;
  column: number;
}

export interface Selection {
  anchor: Spot;
  active: Spot;
}

export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Size {
  rows: number;
  columns: number;
}

const PAGE = 12;

export function only(spot: Spot): Selection {
  return { anchor: spot, active: spot };
}

export function rangeOf({ anchor, active }: Selection): Range {
  return {
    top: Math.min(anchor.row, active.row),
    left: Math.min(anchor.column, active.column),
    bottom: Math.max(anchor.row, active.row),
    right: Math.max(anchor.column, active.column),
  };
}

export function holds({ top, left, bottom, right }: Range, row: number, column: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}

/** Where a key leads; undefined where it leads nowhere or out of the sheet. */
export function moved(from: Selection, key: string, far: boolean, extend: boolean, size: Size): Selection | undefined {
  const to = target(from.active, key, far, extend, size);
  if (to === undefined) {
    return undefined;
  }
  return extend && key !== 'Tab' ? { anchor: from.anchor, active: to } : only(to);
}

function target({ row, column }: Spot, key: string, far: boolean, back: boolean, size: Size): Spot | undefined {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  switch (key) {
    case 'ArrowUp':
      return { row: far ? 0 : Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: far ? last.row : Math.min(last.row, row + 1), column };
    case 'ArrowLeft':
      return { row, column: far ? 0 : Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: far ? last.column : Math.min(last.column, column + 1) };
    case 'PageUp':
      return { row: Math.max(0, row - PAGE), column };
    case 'PageDown':
      return { row: Math.min(last.row, row + PAGE), column };
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? last.row : row, column: last.column };
    case 'Tab':
      return next(row * size.columns + column + (back ? -1 : 1), size);
    default:
      return undefined;
  }
}

function next(place: number, { rows, columns }: Size): Spot | undefined {
  return place < 0 || place >= rows * columns ? undefined : { row: Math.floor(place / columns), column: place % columns };
}
