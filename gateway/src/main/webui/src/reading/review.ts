import type { UncertainCell } from '../api/types';

/** A cell that was not read for sure, with what a person says that stands there. */
export interface LookedAt {
  cell: UncertainCell;
  text: string;
  seen: boolean;
}

export interface Reading {
  source: { kind: string; sha256: string; confirmed: Confirmed[] };
}

type Confirmed = Pick<UncertainCell, 'pointer' | 'mark' | 'page' | 'text'>;

type Node = Record<string, unknown>;

/** A number beyond these digits would not come back as it was typed. */
const DIGITS = 15;
const FIGURE = /^-?\d+(\.\d+)?$/;

export function opened(cells: UncertainCell[], reading: Reading): LookedAt[] {
  return cells.map((cell) => {
    const value = memberAt(reading, cell.pointer) as string | number | null | undefined;
    return { cell, text: value == null ? '' : String(value), seen: false };
  });
}

/** What is no member of the filing can be looked at and not changed here. */
export function isMember({ cell }: LookedAt): boolean {
  return cell.pointer !== '';
}

/** Whether the text can be what the member is: a figure where a figure was read. */
export function fits(looked: LookedAt, reading: Reading): boolean {
  return typeof memberAt(reading, looked.cell.pointer) !== 'number' || figure(looked.text) !== undefined;
}

/** The filing as a person read it, which says what was looked at. */
export function confirmed<R extends Reading>(reading: R, all: LookedAt[]): R {
  const filing = structuredClone(reading);
  for (const looked of all.filter(isMember)) {
    const { parent, name } = parentOf(filing, looked.cell.pointer);
    const was = parent[name];
    parent[name] = typeof was === 'number' ? figure(looked.text) : looked.text === '' ? null : looked.text;
  }
  filing.source.confirmed = all.map(({ cell: { pointer, mark, page, text } }) => ({ pointer, mark, page, text }));
  return filing;
}

/** A figure as a keyboard of any width types it; null where it is blank, undefined where it is none. */
function figure(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  if (plain === '') {
    return null;
  }
  return FIGURE.test(plain) && plain.replace(/\D/g, '').length <= DIGITS ? Number(plain) : undefined;
}

export function memberAt(tree: unknown, pointer: string): unknown {
  return pointer === ''
    ? undefined
    : segments(pointer).reduce<unknown>((node, part) => (node as Node | null | undefined)?.[part], tree);
}

function parentOf(tree: unknown, pointer: string): { parent: Node; name: string } {
  const parts = segments(pointer);
  const name = parts.pop() ?? '';
  return { parent: parts.reduce<Node>((node, part) => node[part] as Node, tree as Node), name };
}

/** RFC 6901. */
function segments(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}
