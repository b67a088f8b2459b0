import { afterEach, describe, expect, it, vi } from 'vitest';
import { call, connection, ProblemError, readPages } from './client';

function answers(...responses: Response[]) {
  const fetched = vi.fn<(path: string, request: RequestInit) => Promise<Response>>();
  responses.forEach((response) => fetched.mockResolvedValueOnce(response));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

function json(body: unknown, status = 200, type = 'application/json', headers = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type, ...headers } });
}

async function refused(request: Promise<unknown>): Promise<ProblemError> {
  const error = await request.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ProblemError);
  return error as ProblemError;
}

describe('a request', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    connection.sessionOver = false;
  });

  it('gives a problem in the words and with the faults of the service', async () => {
    const problem = { type: '/problems/invalid', detail: '内容不符合要求。', errors: [{ pointer: '/forms/0', reason: '……' }] };
    answers(json(problem, 422, 'application/problem+json'));

    const error = await refused(call('/api/v1/filings/1/2024', { method: 'PUT', body: {} }));

    expect(error.message).toBe('内容不符合要求。');
    expect(error.problem.errors).toEqual(problem.errors);
    expect(connection.sessionOver).toBe(false);
  });

  it('survives an answer that is no problem document', async () => {
    answers(new Response('<html>bad gateway</html>', { status: 502, headers: { 'Content-Type': 'text/html' } }));

    expect((await refused(call('/api/v1/session'))).message).toBe('HTTP 502');
  });

  it('notes that the session is over', async () => {
    answers(json({}, 401, 'application/problem+json'));

    await refused(call('/api/v1/session'));

    expect(connection.sessionOver).toBe(true);
  });

  it('marks changes, and leaves a file as it is', async () => {
    const fetched = answers(json({}), json({}), json({}));
    const file = new Blob(['PK']);

    await call('/api/v1/x');
    await call('/api/v1/x', {
      method: 'PATCH',
      body: { actual: null },
      headers: { 'Content-Type': 'application/merge-patch+json' },
    });
    await call('/api/v1/x', { method: 'PUT', body: file });

    const [read, patch, put] = fetched.mock.calls.map(([, request]) => request);
    expect(read!.headers).not.toHaveProperty('X-Jiheng-Client');
    expect(patch).toMatchObject({
      body: '{"actual":null}',
      headers: { 'X-Jiheng-Client': 'page', 'Content-Type': 'application/merge-patch+json' },
    });
    expect(put!.body).toBe(file);
    expect(put!.headers).not.toHaveProperty('Content-Type');
  });

  it('reads a list to its last page', async () => {
    const fetched = answers(json({ items: [1, 2], next: 'a&b' }), json({ items: [3], next: null }));
    const found: number[] = [];

    await readPages<number>('/api/v1/x?limit=2', (items) => found.push(...items));

    expect(found).toEqual([1, 2, 3]);
    expect(fetched.mock.calls.map(([path]) => path)).toEqual(['/api/v1/x?limit=2', '/api/v1/x?limit=2&cursor=a%26b']);
  });
});
