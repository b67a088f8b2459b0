import { describe, expect, it } from 'vitest';
import { neighbours, shownLast } from './desk';

describe('the way from department to department', () => {
  it('goes in the order in which the ranking showed them', () => {
    shownLast.value = { year: 2025, codes: ['a', 'b', 'c'] };

    expect(neighbours('b', 2025)).toEqual({ before: 'a', after: 'c', place: 2, of: 3 });
    expect(neighbours('a', 2025)).toMatchObject({ before: undefined, after: 'b' });
  });

  it('goes nowhere from what was not shown', () => {
    shownLast.value = { year: 2025, codes: ['a'] };

    expect(neighbours('x', 2025)).toBeNull();
    expect(neighbours('a', 2024)).toBeNull();
  });
});
