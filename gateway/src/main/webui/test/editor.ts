import { mount, type VueWrapper } from '@vue/test-utils';
import { defineComponent, h, ref, shallowRef } from 'vue';
import { type Cells, provideCells } from '../src/editor/cells';
import EditorSheet from '../src/editor/EditorSheet.vue';
import { listRows, withListChanges } from '../src/editor/lists';
import { useHistory } from '../src/editor/history';
import { ordered, type RowOrder } from '../src/editor/rows';
import type { Change, Column } from '../src/editor/sheet';

type Entry = Record<string, unknown>;
type Filing = { rows: Entry[] };

/** A sheet over a list of its own, with the way back, as the editor gives it. */
export function mountSheet(columns: Column[], rows: Entry[]) {
  const history = useHistory<Filing>({ rows });
  const typed = shallowRef<unknown>();
  const cells: Cells = {
    unit: ref('WAN_YUAN'),
    chosen: ref(''),
    choose: (where) => (cells.chosen.value = where),
    findings: () => [],
    fault: () => undefined,
    conflict: () => undefined,
    former: () => undefined,
    formerRows: () => [],
    computed: () => undefined,
    typing: (_, value) => (typed.value = value),
    typed: () => undefined,
    set: () => undefined,
    undo: history.undo,
    redo: history.redo,
  };
  const wrapper: VueWrapper = mount(
    defineComponent(() => {
      provideCells(cells);
      return () =>
        h(EditorSheet, {
          label: 'sheet',
          columns,
          rows: listRows(history.present.value, '/rows'),
          grows: true,
          onChange: (changes: Change[]) => history.change(withListChanges(history.present.value, '/rows', changes, () => ({}))),
          onOrder: (order: RowOrder, from: number, to: number) =>
            history.change({ rows: ordered(history.present.value.rows, order, from, to, () => ({})) }),
        });
    }),
    { attachTo: document.body },
  );
  return { wrapper, rows: () => history.present.value.rows, typed, cells };
}
