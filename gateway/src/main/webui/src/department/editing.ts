import { inject, provide, type InjectionKey } from 'vue';
import type { DepartmentState } from './department';

export interface Edited extends DepartmentState {
  department: string;
  year: number;
}

const EDITED: InjectionKey<Edited> = Symbol('department');

export function provideDepartment(department: string, year: number, state: DepartmentState): void {
  provide(EDITED, { department, year, ...state });
}

export function useEdited(): Edited {
  const edited = inject(EDITED);
  if (edited === undefined) {
    throw new Error('cells are edited inside a department only');
  }
  return edited;
}
