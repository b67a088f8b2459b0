import { shallowReactive, shallowRef } from 'vue';
import type { Page, Problem } from './types';

/** What a service answered that it did not do, in its own words. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Partial<Problem>,
  ) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
  }
}

export interface Answer<T> {
  status: number;
  etag: string | null;
  body: T;
}

interface Request {
  method?: 'GET' | 'PUT' | 'PATCH' | 'POST' | 'DELETE';
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** Whether the session was found to be over; what is typed stays where it is until there is a new one. */
export const connection = shallowReactive({ sessionOver: false });

/** In which of several roles somebody works here; null for the strongest. */
export const inRole = shallowRef<string | null>(null);

/** A change carries the header that no other site can make a browser send. */
export async function call<T>(path: string, request: Request = {}): Promise<Answer<T>> {
  const { method = 'GET', body, headers = {}, signal } = request;
  const sent: Record<string, string> = { Accept: 'application/json', ...headers };
  if (inRole.value !== null) {
    sent['X-Jiheng-Role'] = inRole.value;
  }
  if (method !== 'GET') {
    sent['X-Jiheng-Client'] = 'page';
  }
  if (body !== undefined && !(body instanceof Blob)) {
    sent['Content-Type'] ??= 'application/json';
  }
  const content = body === undefined || body instanceof Blob ? body : JSON.stringify(body);
  const response = await fetch(path, { method, headers: sent, body: content, signal });
  const json = response.headers.get('Content-Type')?.includes('json') ? ((await response.json()) as unknown) : undefined;
  if (!response.ok) {
    connection.sessionOver ||= response.status === 401;
    throw new ProblemError(response.status, json ?? {});
  }
  return { status: response.status, etag: response.headers.get('ETag'), body: json as T };
}

export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await call<T>(path, { signal })).body;
}

/** A whole list, handed on page by page, so that the first can be shown while the others come. */
export async function readPages<T>(path: string, take: (items: T[]) => void, signal?: AbortSignal): Promise<void> {
  let next: string | null = null;
  do {
    const cursor: string = next === null ? '' : `&cursor=${encodeURIComponent(next)}`;
    const page: Page<T> = await read<Page<T>>(path + cursor, signal);
    take(page.items);
    next = page.next;
  } while (next !== null);
}
