import { joined, parts, valueAt } from './pointer';

type Row = Record<string, string | null | undefined>;

/** By what a row of a list is the same row in another document: its code or its path, and its ordinal among equals. */
const NAMES: Record<string, string[]> = {
  forms: ['form'],
  funds: ['source'],
  indicators: ['level1', 'level2', 'level3'],
  statement: ['line'],
  units: ['code', 'name'],
  buildings: ['name'],
  narrative: ['heading'],
};

export function identities(list: unknown[], member: string): string[] {
  const seen = new Map<string, number>();
  return list.map((row) => {
    const path = (NAMES[member] ?? []).map((name) => ((row as Row | null)?.[name] ?? '').trim());
    const id = JSON.stringify(path);
    const ordinal = seen.get(id) ?? 0;
    seen.set(id, ordinal + 1);
    return `${id}${ordinal}`;
  });
}

/** The pointer to the same place of another document, or undefined where its row is not there. */
export function counterpart(document: unknown, pointer: string, other: unknown): string | undefined {
  let here = '';
  let there = '';
  let member = '';
  for (const part of parts(pointer)) {
    const list = valueAt(document, here);
    let place: string | number = part;
    if (Array.isArray(list)) {
      const others = valueAt(other, there);
      const id = identities(list, member)[Number(part)];
      place = Array.isArray(others) && id !== undefined ? identities(others, member).indexOf(id) : -1;
      if (place === -1) {
        return undefined;
      }
    }
    here = joined(here, part);
    there = joined(there, place);
    member = part;
  }
  return there;
}
