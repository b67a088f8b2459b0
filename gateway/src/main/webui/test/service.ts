import { vi } from 'vitest';
import { connection } from '../src/api/client';
import { session } from '../src/api/session';
import type { Session } from '../src/api/types';

export interface Reply {
  status?: number;
  etag?: string;
  body?: unknown;
}

export interface Sent {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: unknown;
}

/** A platform that answers by method and path; where there are several answers, one after the other, and then the last again. */
export function serve(answers: Record<string, Reply | Reply[]>): Sent[] {
  const sent: Sent[] = [];
  const waiting = new Map(
    Object.entries(answers).map(([at, replies]) => [at, Array.isArray(replies) ? [...replies] : [replies]]),
  );
  vi.stubGlobal('fetch', (path: string, { method = 'GET', headers = {}, body }: RequestInit) => {
    const url = new URL(path, 'http://page');
    sent.push({
      method,
      path: url.pathname,
      query: url.searchParams,
      headers: headers as Record<string, string>,
      body: read(body),
    });
    const replies = waiting.get(`${method} ${url.pathname}`);
    const reply = replies !== undefined && replies.length > 1 ? replies.shift() : replies?.[0];
    return reply === undefined ? Promise.reject(new Error(`nobody answers ${method} ${path}`)) : Promise.resolve(response(reply));
  });
  return sent;
}

function read(body: RequestInit['body']): unknown {
  return typeof body === 'string' ? JSON.parse(body) : body;
}

function response({ status = 200, etag, body = {} }: Reply): Response {
  const headers = { 'Content-Type': 'application/json', ...(etag === undefined ? {} : { ETag: etag }) };
  return new Response(JSON.stringify(body), { status, headers });
}

export function signIn(role: Session['role']): void {
  session.value = {
    subject: role,
    name: '张三',
    role,
    roles: [role],
    expiresAt: '2024-03-01T09:00:00Z',
    departments: ['431053'],
  };
  connection.sessionOver = false;
}
