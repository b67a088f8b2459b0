import { computed, shallowRef, watch } from 'vue';
import { call, ProblemError } from '../api/client';
import type { AnsweredFinding, Finding, Findings } from '../api/types';
import type { DepartmentState } from './department';
import { viewOf } from './marks';

/** A finding with what was said about it, which is not there before it is read. */
export interface Told {
  finding: Finding;
  said?: AnsweredFinding;
}

/** Findings of a form that say the same of several rows, opened and answered together. */
export interface Group {
  key: string;
  told: Told[];
}

export function grouped(told: Told[]): Group[] {
  const groups = new Map<string, Told[]>();
  for (const each of told) {
    const { rule, severity, code, where } = each.finding;
    const key = [viewOf(where), severity, rule, code].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups].map(([key, of]) => ({ key, told: of }));
}

export type Verdict = 'ACCEPTED_EXPLANATION' | 'REJECTED';

/** What was said about the findings of the evaluation that is shown, and saying more. */
export function useAnswers(state: DepartmentState, findings: () => Finding[]) {
  const said = shallowRef<Findings>();
  const etag = shallowRef<string | null>(null);
  const failure = shallowRef<unknown>();
  const path = `/api/v1/evaluations/${state.at}`;

  /** What was said belongs to a finding by its place in the evaluation, and only of the same revision. */
  const told = computed(() =>
    findings().map<Told>((finding, i) => ({
      finding,
      said: said.value?.revision === state.evaluation.value?.revision ? said.value?.findings[i] : undefined,
    })),
  );

  async function read(): Promise<void> {
    try {
      take(await call<Findings>(`${path}/findings`));
    } catch (error) {
      failure.value = error;
    }
  }

  function take(answer: { body: Findings; etag: string | null }) {
    said.value = answer.body;
    etag.value = answer.etag;
    failure.value = undefined;
  }

  /** Where somebody else was faster, what is there now is read, and what was typed stays. */
  async function patch(at: string, body: object): Promise<void> {
    try {
      take(await call<Findings>(path + at, { method: 'PATCH', body, headers: { 'If-Match': etag.value ?? '' } }));
    } catch (error) {
      if (error instanceof ProblemError && error.status === 412) {
        await read();
      }
      throw error;
    }
  }

  const answer = (ids: string[], text: string) => patch('/finding-answers', { findings: ids, answer: text });
  const judge = (ids: string[], verdict: Verdict, remark: string) =>
    patch('/finding-answers/verdicts', { findings: ids, verdict, remark: remark || null });

  watch(() => state.evaluation.value?.revision, read, { immediate: true });

  return { told, failure, answer, judge };
}

export type Answers = ReturnType<typeof useAnswers>;
