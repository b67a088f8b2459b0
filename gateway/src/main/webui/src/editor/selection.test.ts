import { describe, expect, it } from 'vitest';
import { holds, moved, only, rangeOf } from './selection';

const SIZE = { rows: 3, columns: 4 };

describe('the keys of a sheet', () => {
  it('stay within it', () => {
    expect(moved(only({ row: 0, column: 0 }), 'ArrowUp', false, false, SIZE)).toEqual(only({ row: 0, column: 0 }));
    expect(moved(only({ row: 0, column: 0 }), 'End', true, false, SIZE)).toEqual(only({ row: 2, column: 3 }));
  });

  it('go on to the next row with the tabulator, and out of the sheet at its ends', () => {
    expect(moved(only({ row: 0, column: 3 }), 'Tab', false, false, SIZE)).toEqual(only({ row: 1, column: 0 }));
    expect(moved(only({ row: 1, column: 0 }), 'Tab', false, true, SIZE)).toEqual(only({ row: 0, column: 3 }));
    expect(moved(only({ row: 2, column: 3 }), 'Tab', false, false, SIZE)).toBeUndefined();
    expect(moved(only({ row: 0, column: 0 }), 'Tab', false, true, SIZE)).toBeUndefined();
  });

  it('widen what is chosen while the shift key is held', () => {
    const wider = moved(only({ row: 1, column: 1 }), 'ArrowDown', false, true, SIZE)!;
    expect(rangeOf(moved(wider, 'ArrowLeft', false, true, SIZE)!)).toEqual({ top: 1, left: 0, bottom: 2, right: 1 });
    expect(holds(rangeOf(wider), 2, 1)).toBe(true);
    expect(holds(rangeOf(wider), 2, 2)).toBe(false);
  });
});
