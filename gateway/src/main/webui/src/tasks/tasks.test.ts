import { describe, expect, it } from 'vitest';
import type { Task } from '../api/types';
import { grouped } from './tasks';

function due(daysLeft: number): Task {
  return { daysLeft } as Task;
}

describe('tasks', () => {
  it('stand in three groups by urgency, of which the empty ones are not there', () => {
    const groups = grouped([due(-1), due(0), due(6), due(7)]);

    expect(groups.map(({ key, tasks }) => [key, tasks.map(({ daysLeft }) => daysLeft)])).toEqual([
      ['overdue', [-1]],
      ['soon', [0, 6]],
      ['later', [7]],
    ]);
    expect(grouped([due(30)]).map(({ key }) => key)).toEqual(['later']);
  });
});
