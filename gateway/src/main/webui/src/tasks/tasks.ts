import { shallowRef } from 'vue';
import type { Task, TaskSummary } from '../api/types';

const SOON = 7;

export interface Group {
  key: 'overdue' | 'soon' | 'later';
  tasks: Task[];
}

/** How much there is to do, for the header; undefined before it was read. */
export const tally = shallowRef<TaskSummary>();

/** By urgency; a group with nothing in it is not there. */
export function grouped(tasks: Task[]): Group[] {
  const groups: Group[] = [
    { key: 'overdue', tasks: tasks.filter(({ daysLeft }) => daysLeft < 0) },
    { key: 'soon', tasks: tasks.filter(({ daysLeft }) => daysLeft >= 0 && daysLeft < SOON) },
    { key: 'later', tasks: tasks.filter(({ daysLeft }) => daysLeft >= SOON) },
  ];
  return groups.filter(({ tasks: found }) => found.length > 0);
}
