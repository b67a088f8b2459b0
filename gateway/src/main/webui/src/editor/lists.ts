import { joined, valueAt, withValue } from './pointer';
import type { Cell, Change, Row } from './sheet';

type Entry = Record<string, unknown>;

/** The rows of a list as they are filed. */
export function listRows(document: unknown, at: string): Row[] {
  return entries(document, at).map((entry, place) => ({ where: joined(at, place), cells: entry as Record<string, Cell> }));
}

export function withListChanges<T>(document: T, at: string, changes: Change[], blank: () => Entry): T {
  const list = [...entries(document, at)];
  for (const { row, key, value } of changes) {
    while (list.length <= row) {
      list.push(blank());
    }
    list[row] = { ...list[row], [key]: value };
  }
  return withValue(document, at, list);
}

/** What names the rows of a list that prints them whether they are stated or not. */
export interface Named {
  code: string;
  head: string;
  depth?: number;
}

/** The rows of such a list; what is stated and not printed stands at the end. */
export function namedRows(document: unknown, at: string, key: string, printed: Named[]): Row[] {
  const list = entries(document, at);
  const known = new Set(printed.map(({ code }) => code));
  const others = list
    .filter((entry) => !known.has(String(entry[key])))
    .map((entry) => ({ code: String(entry[key]), head: String(entry.name ?? entry[key]) }));
  return [...printed, ...others].map(({ code, head, ...rest }: Named) => {
    const place = list.findIndex((entry) => entry[key] === code);
    const cells = (list[place] ?? {}) as Record<string, Cell>;
    return { where: place === -1 ? null : joined(at, place), head, ...rest, cells: { ...cells, [key]: code } };
  });
}

/** An entry comes to be with its first figure. */
export function withNamedChanges<T>(document: T, at: string, key: string, rows: Row[], changes: Change[]): T {
  const list = [...entries(document, at)];
  for (const change of changes) {
    const code = rows[change.row]?.cells[key];
    if (code == null) {
      continue;
    }
    const place = list.findIndex((entry) => entry[key] === code);
    if (place !== -1) {
      list[place] = { ...list[place], [change.key]: change.value };
    } else if (change.value !== null) {
      list.push({ [key]: code, [change.key]: change.value });
    }
  }
  return withValue(document, at, list);
}

function entries(document: unknown, at: string): Entry[] {
  return (valueAt(document, at) ?? []) as Entry[];
}
