/** What is done with whole rows of a list. */
export type RowOrder = 'insert' | 'copy' | 'remove' | 'up' | 'down';

/** The list with the rows from one place to another treated so; a move that would lead out of the list leaves it as it is. */
export function ordered<T>(list: T[], order: RowOrder, from: number, to: number, blank: () => T): T[] {
  const [before, chosen, after] = [list.slice(0, from), list.slice(from, to + 1), list.slice(to + 1)];
  switch (order) {
    case 'insert':
      return [...before, blank(), ...chosen, ...after];
    case 'copy':
      return [...before, ...chosen, ...structuredClone(chosen), ...after];
    case 'remove':
      return [...before, ...after];
    case 'up':
      return from === 0 ? list : [...before.slice(0, -1), ...chosen, ...before.slice(-1), ...after];
    case 'down':
      return after.length === 0 ? list : [...before, ...after.slice(0, 1), ...chosen, ...after.slice(1)];
  }
}
