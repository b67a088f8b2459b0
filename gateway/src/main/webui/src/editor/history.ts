import { computed, shallowRef, type ShallowRef } from 'vue';

const KEPT = 300;

/** A document with the ways back and forth; documents are never changed, so a step is no more than a reference. */
export function useHistory<T>(first: T) {
  const present: ShallowRef<T> = shallowRef(first);
  const past: ShallowRef<T[]> = shallowRef([]);
  const future: ShallowRef<T[]> = shallowRef([]);

  function change(next: T): void {
    if (next !== present.value) {
      past.value = [...past.value, present.value].slice(-KEPT);
      future.value = [];
      present.value = next;
    }
  }

  function undo(): void {
    const before = past.value.at(-1);
    if (before !== undefined) {
      past.value = past.value.slice(0, -1);
      future.value = [present.value, ...future.value];
      present.value = before;
    }
  }

  function redo(): void {
    const [after, ...rest] = future.value;
    if (after !== undefined) {
      past.value = [...past.value, present.value];
      future.value = rest;
      present.value = after;
    }
  }

  function restart(at: T): void {
    past.value = [];
    future.value = [];
    present.value = at;
  }

  const canUndo = computed(() => past.value.length > 0);
  const canRedo = computed(() => future.value.length > 0);
  return { present, canUndo, canRedo, change, undo, redo, restart };
}
