import { mount, type VueWrapper } from '@vue/test-utils';
import { type Component, defineComponent, h, ref } from 'vue';
import type { Finding } from '../src/api/types';
import { type DepartmentState, useDepartment } from '../src/department/department';
import { provideDepartment } from '../src/department/editing';
import { byPlace, provideMarks } from '../src/department/marks';

export const DEPARTMENT = '431053';
export const YEAR = 2024;
export const AT = `${DEPARTMENT}/${YEAR}`;

interface Around {
  findings?: Finding[];
  state?: DepartmentState;
}

/** A component where it lives: inside a department, in the document, so that focus and addresses are real. */
export function mountInDepartment(of: Component, props: object, { findings = [], state }: Around = {}): VueWrapper {
  const chosen = ref('');
  const places = byPlace(findings);
  const around = defineComponent(() => {
    provideDepartment(DEPARTMENT, YEAR, state ?? useDepartment(DEPARTMENT, YEAR));
    provideMarks({
      at: (where) => places.get(where) ?? [],
      isFresh: () => false,
      chosen,
      choose: (where) => (chosen.value = where),
    });
    return () => h(of, props);
  });
  return mount(around, { attachTo: document.body });
}
