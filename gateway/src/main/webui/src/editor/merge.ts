import { identities } from './identity';
import { isSame, joined } from './pointer';

/** A place where two people wrote something else; the merged document holds what was written here. */
export interface Conflict {
  pointer: string;
  mine: unknown;
  theirs: unknown;
}

export interface Merged<T> {
  merged: T;
  conflicts: Conflict[];
}

type Members = Record<string, unknown>;

/** What both made of the same document, cell by cell; rows are the same by what names them and not by their place. */
export function merge<T>(base: unknown, mine: T, theirs: unknown): Merged<T> {
  const conflicts: Conflict[] = [];
  return { merged: both(base, mine, theirs, '', '', conflicts) as T, conflicts };
}

function both(base: unknown, mine: unknown, theirs: unknown, at: string, name: string, conflicts: Conflict[]): unknown {
  if (isSame(mine, theirs) || isSame(base, theirs)) {
    return mine;
  }
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    return lists(Array.isArray(base) ? base : [], mine, theirs, at, name, conflicts);
  }
  if (isObject(mine) && isObject(theirs)) {
    const former = isObject(base) ? base : {};
    const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
    return Object.fromEntries(
      names.map((each) => [each, both(former[each], mine[each], theirs[each], joined(at, each), each, conflicts)]),
    );
  }
  if (isSame(base, mine)) {
    return theirs;
  }
  conflicts.push({ pointer: at, mine, theirs });
  return mine;
}

function lists(base: unknown[], mine: unknown[], theirs: unknown[], at: string, name: string, conflicts: Conflict[]): unknown[] {
  const [was, here, there] = [base, mine, theirs].map((list) => byIdentity(list, name)) as [Rows, Rows, Rows];
  const order = [...here.keys()];
  [...there.keys()].forEach((id, place, all) => {
    if (!here.has(id)) {
      order.splice(place === 0 ? 0 : order.indexOf(all[place - 1]!) + 1, 0, id);
    }
  });
  const result: unknown[] = [];
  for (const id of order) {
    const row = { base: was.get(id), mine: here.get(id), theirs: there.get(id) };
    const isGoneHere = row.mine === undefined;
    if (
      isGoneHere ? isSame(row.base, row.theirs) : row.theirs === undefined && row.base !== undefined && isSame(row.base, row.mine)
    ) {
      continue;
    }
    const place = joined(at, result.length);
    if (isGoneHere || (row.theirs === undefined && row.base !== undefined)) {
      if (row.base !== undefined) {
        conflicts.push({ pointer: place, mine: row.mine, theirs: row.theirs });
      }
      result.push(row.mine ?? row.theirs);
    } else {
      result.push(row.theirs === undefined ? row.mine : both(row.base, row.mine, row.theirs, place, '', conflicts));
    }
  }
  return result;
}

type Rows = Map<string, unknown>;

function byIdentity(list: unknown[], name: string): Rows {
  const ids = identities(list, name);
  return new Map(list.map((row, place) => [ids[place]!, row]));
}

function isObject(value: unknown): value is Members {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
