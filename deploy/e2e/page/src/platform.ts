import { readFileSync } from 'node:fs';

export const GATEWAY = given('GATEWAY');
const ISSUER = given('ISSUER');

/** The clerk's department in a year that no other journey uses. */
export const DEPARTMENT = '431053';
export const YEAR = 1998;
export const AT = `${DEPARTMENT}/${YEAR}`;

const SAMPLE = new URL(`../../../samples/${DEPARTMENT}-2024.json`, import.meta.url);

function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) {
    throw new Error(`${name} is not set`);
  }
  return value.replace(/\/$/, '');
}

/* eslint-disable-next-line @typescript-eslint/no-explicit-any */
export type Json = any;

export function sample(): Json {
  return { ...JSON.parse(readFileSync(SAMPLE, 'utf8')), fiscalYear: YEAR };
}

let token: Promise<string> | undefined;

async function adminToken(): Promise<string> {
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'admin', client_secret: 'any' });
  const answer = await fetch(`${ISSUER}/token`, { method: 'POST', body: form });
  return ((await answer.json()) as Json).access_token;
}

/** What another program does at the same time; fails unless it is done. */
export async function program(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  token ??= adminToken();
  const answer = await fetch(GATEWAY + path, {
    method,
    headers: { Authorization: `Bearer ${await token}`, 'Content-Type': 'application/json', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  }
  return { etag: answer.headers.get('ETag') ?? '', status: answer.status, body: text === '' ? null : (JSON.parse(text) as Json) };
}

/** Hands a filing in over whatever is there, and waits until it is evaluated. */
export async function handIn(filing: Json): Promise<void> {
  const path = `/api/v1/filings/${filing.department.code}/${filing.fiscalYear}`;
  const there = await program('GET', path).catch(() => null);
  const receipt = await program('PUT', `${path}?overwrite=true`, filing, there ? { 'If-Match': there.etag } : {});
  await until(async () => (await program('GET', `${path}?filingRevision=${receipt.body.revision}`)).status === 200);
}

/** Explains every finding that stands against handing in. */
export async function explain(at: string): Promise<void> {
  const { body, etag } = await program('GET', `/api/v1/evaluations/${at}/findings`);
  const findings = body.findings.filter(({ required, answered }: Json) => required && !answered).map(({ id }: Json) => id);
  if (findings.length > 0) {
    await program('PATCH', `/api/v1/evaluations/${at}/finding-answers`, { findings, answer: '按合同约定' }, { 'If-Match': etag });
  }
}

/** What is filed, in the official forms. */
export function workbook(): Promise<Buffer> {
  return download('report.xlsx');
}

/** A file of the evaluation. */
export async function download(name: string): Promise<Buffer> {
  token ??= adminToken();
  const answer = await fetch(`${GATEWAY}/api/v1/evaluations/${AT}/${name}`, {
    headers: { Authorization: `Bearer ${await token}` },
  });
  if (!answer.ok) {
    throw new Error(`no ${name}: ${answer.status} ${await answer.text()}`);
  }
  return Buffer.from(await answer.arrayBuffer());
}

export async function setActual(place: number, actual: string): Promise<void> {
  const list = await program('GET', `/api/v1/indicators?department=${DEPARTMENT}&fiscalYear=${YEAR}&form=overall&limit=500`);
  const id = list.body.items.find(({ position }: Json) => position === place).id;
  const { etag } = await program('GET', `/api/v1/indicators/${id}`);
  await program('PATCH', `/api/v1/indicators/${id}`, { actual }, { 'If-Match': etag });
}

export async function setExecuted(amount: number): Promise<void> {
  const posting = { department: DEPARTMENT, fiscalYear: YEAR, sheet: 'form:overall', line: 'funds.TOTAL', phase: 'EXECUTED' };
  await program('POST', '/api/v1/postings', { ...posting, kind: 'STATED', amount }, { 'Idempotency-Key': crypto.randomUUID() });
}

const SECONDS = 30;

async function until(condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + SECONDS * 1000;
  while (!(await condition())) {
    if (Date.now() > end) {
      throw new Error(`not so within ${SECONDS} s`);
    }
    await new Promise((wake) => setTimeout(wake, 100));
  }
}
