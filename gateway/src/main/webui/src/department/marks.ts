import { inject, provide, type InjectionKey, type Ref } from 'vue';
import type { Finding, Severity } from '../api/types';

export interface Marks {
  /** The findings at exactly this place of the filing. */
  at(where: string): Finding[];
  /** Whether the newest revision evaluates this row otherwise. */
  isFresh(where: string): boolean;
  chosen: Ref<string>;
  choose(where: string): void;
}

const MARKS: InjectionKey<Marks> = Symbol('marks');
const ORDER: Severity[] = ['ERROR', 'WARNING', 'NOTICE'];

export function provideMarks(marks: Marks): void {
  provide(MARKS, marks);
}

export function useMarks(): Marks {
  const marks = inject(MARKS);
  if (marks === undefined) {
    throw new Error('marks are shown inside a department only');
  }
  return marks;
}

export function byPlace(findings: Finding[]): Map<string, Finding[]> {
  const places = new Map<string, Finding[]>();
  for (const finding of findings) {
    places.set(finding.where, [...(places.get(finding.where) ?? []), finding]);
  }
  return places;
}

export function gravest(findings: Finding[]): Severity | undefined {
  return ORDER.find((severity) => findings.some((finding) => finding.severity === severity));
}

/** Which part of a department's pages shows a place of its filing. */
export function viewOf(where: string): string {
  const [first, second] = where.split('/').slice(1);
  if (first === 'forms') {
    return `form-${second}`;
  }
  return first === 'narrative' ? 'narrative' : 'base';
}
