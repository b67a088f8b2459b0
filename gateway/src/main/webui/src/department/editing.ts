import { inject, nextTick, provide, ref, useTemplateRef, type InjectionKey } from 'vue';
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

/** A cell changed where it stands: the focus goes to its `input`, and back to its `opener` at the end. */
export function useCellEditing() {
  const isEditing = ref(false);
  const busy = ref(false);
  const failure = ref<unknown>();
  const input = useTemplateRef<HTMLElement>('input');
  const opener = useTemplateRef<HTMLElement>('opener');

  async function begin(): Promise<void> {
    failure.value = undefined;
    isEditing.value = true;
    await nextTick();
    input.value?.focus();
  }

  async function close(): Promise<void> {
    isEditing.value = false;
    await nextTick();
    opener.value?.focus();
  }

  async function attempt(work: () => Promise<void>): Promise<void> {
    busy.value = true;
    failure.value = undefined;
    try {
      await work();
    } catch (error) {
      failure.value = error;
    } finally {
      busy.value = false;
    }
  }

  return { isEditing, busy, failure, begin, close, attempt };
}
