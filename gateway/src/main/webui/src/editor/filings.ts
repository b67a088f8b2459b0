import { call, ProblemError } from '../api/client';
import type { Evaluation, Filing, FilingAnswer } from '../api/types';

/** A filing as it stands, with the tag that a replacement names; without one there is none yet. */
export interface Standing {
  filing: Filing | null;
  etag: string | null;
}

export async function standing(at: string): Promise<Standing> {
  const found = await orNone(call<Filing>(`/api/v1/filings/${at}`));
  return { filing: found?.body ?? null, etag: found?.etag ?? null };
}

export async function evaluated(at: string): Promise<Evaluation | undefined> {
  return (await orNone(call<Evaluation>(`/api/v1/evaluations/${at}`)))?.body;
}

export async function preview(at: string, filing: Filing, etag: string | null, signal: AbortSignal): Promise<Evaluation> {
  const answer = await call<FilingAnswer>(`/api/v1/filings/${at}?dryRun=true`, {
    method: 'PUT',
    body: filing,
    headers: matching(etag),
    signal,
  });
  return answer.body.preview as Evaluation;
}

export async function replace(at: string, filing: Filing, etag: string | null, overwrite: boolean) {
  return call<FilingAnswer>(`/api/v1/filings/${at}${overwrite ? '?overwrite=true' : ''}`, {
    method: 'PUT',
    body: filing,
    headers: matching(etag),
  });
}

function matching(etag: string | null): Record<string, string> {
  return etag === null ? {} : { 'If-Match': etag };
}

async function orNone<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) {
      return undefined;
    }
    throw error;
  }
}
