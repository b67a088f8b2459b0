import { nextTick, shallowReactive } from 'vue';

export interface Line {
  title: string;
  text: string;
}

export const note = shallowReactive<{ lines: Line[] }>({ lines: [] });

const ID = 'note';
const MARGIN = 8;

/** Shows lines beside what was clicked, until something else is. */
export async function showNote(event: MouseEvent, lines: Line[]): Promise<void> {
  const beside = (event.currentTarget as HTMLElement).getBoundingClientRect();
  const box = document.getElementById(ID);
  if (box === null) {
    return;
  }
  note.lines = lines;
  await nextTick();
  if (!box.matches(':popover-open')) {
    box.showPopover();
  }
  const { width, height } = box.getBoundingClientRect();
  const left = Math.max(MARGIN, Math.min(beside.left, innerWidth - width - MARGIN));
  const below = beside.bottom + MARGIN;
  box.style.left = `${left}px`;
  box.style.top = `${below + height > innerHeight ? Math.max(MARGIN, beside.top - height - MARGIN) : below}px`;
  box.focus();
}
