import { describe, expect, it } from 'vitest';
import { useHistory } from './history';
import { isSame, valueAt, withValue } from './pointer';
import { ordered } from './rows';

describe('a document that is edited', () => {
  it('goes back and forth, and forgets what was undone once something else is done', () => {
    const { present, canUndo, canRedo, change, undo, redo } = useHistory('a');
    change('b');
    change('c');
    undo();
    expect([present.value, canRedo.value]).toEqual(['b', true]);
    redo();
    expect(present.value).toBe('c');
    undo();
    change('d');
    redo();
    expect([present.value, canRedo.value, canUndo.value]).toEqual(['d', false, true]);
  });

  it('is another one after a change, and shares what did not change', () => {
    const before = { headcount: { actual: 1 }, forms: [{ form: 'overall' }] };
    const after = withValue(before, '/forms/0/indicators/0/actual', '5');
    expect(valueAt(after, '/forms/0/indicators')).toEqual([{ actual: '5' }]);
    expect(after.headcount).toBe(before.headcount);
    expect(before.forms).toEqual([{ form: 'overall' }]);
    expect(isSame({ a: null, b: [1] }, { b: [1] })).toBe(true);
  });
});

describe('the rows of a list', () => {
  const list = ['a', 'b', 'c', 'd'];
  const blank = () => '';

  it.each([
    ['insert', ['a', '', 'b', 'c', 'd']],
    ['copy', ['a', 'b', 'c', 'b', 'c', 'd']],
    ['remove', ['a', 'd']],
    ['up', ['b', 'c', 'a', 'd']],
    ['down', ['a', 'd', 'b', 'c']],
  ] as const)('can be treated several at once: %s', (order, after) => {
    expect(ordered(list, order, 1, 2, blank)).toEqual(after);
  });

  it('stay where they are at the ends', () => {
    expect(ordered(list, 'up', 0, 1, blank)).toBe(list);
    expect(ordered(list, 'down', 2, 3, blank)).toBe(list);
  });
});
