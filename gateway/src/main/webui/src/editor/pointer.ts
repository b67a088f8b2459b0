/** Places of a filing as RFC 6901 names them; a change gives a new document that shares what stays with the old one. */
type Members = Record<string, unknown>;

export function parts(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function joined(under: string, ...names: (string | number)[]): string {
  return under + names.map((name) => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

export function valueAt(document: unknown, pointer: string): unknown {
  return parts(pointer).reduce<unknown>((value, name) => (value as Members | null | undefined)?.[name], document);
}

/** With a value at a place; what leads there and is missing is made, a list where the next step is a number. */
export function withValue<T>(document: T, pointer: string, value: unknown): T {
  return put(document, parts(pointer), value) as T;
}

function put(under: unknown, [name, ...rest]: string[], value: unknown): unknown {
  if (name === undefined) {
    return value;
  }
  const isPlace = /^\d+$/.test(name);
  const copy: unknown = Array.isArray(under) || (under == null && isPlace) ? [...((under ?? []) as unknown[])] : { ...under! };
  (copy as Members)[name] = put((copy as Members)[name], rest, value);
  return copy;
}

/** Without a row of a list. */
export function without<T>(document: T, pointer: string): T {
  const list = pointer.slice(0, pointer.lastIndexOf('/'));
  const place = Number(parts(pointer).at(-1));
  return withValue(
    document,
    list,
    (valueAt(document, list) as unknown[]).filter((_, i) => i !== place),
  );
}

/** Equal as JSON, where null and left out are the same. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one == null || other == null || typeof one !== 'object' || typeof other !== 'object') {
    return (one ?? null) === (other ?? null);
  }
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    [...names].every((name) => isSame((one as Members)[name], (other as Members)[name]))
  );
}
