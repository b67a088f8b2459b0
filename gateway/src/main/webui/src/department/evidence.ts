import { call, readPages } from '../api/client';
import type { Evidence, Filing } from '../api/types';
import { t } from '../texts';

const IMAGES = ['image/png', 'image/jpeg'];

export type Look = 'image' | 'pdf' | null;

/** How a file can be looked at here; anything else is opened where it is at home. */
export function lookOf({ mediaType }: Evidence): Look {
  if (IMAGES.includes(mediaType)) {
    return 'image';
  }
  return mediaType === 'application/pdf' ? 'pdf' : null;
}

export interface Place {
  where: string;
  name: string;
}

/** What evidence can be bound to: the whole, each form, each of its rows. */
export function placesOf(filing: Filing): Place[] {
  return [
    { where: '', name: t('place.whole') },
    ...(filing.forms ?? []).flatMap((form, i) => {
      const name = form.form === 'overall' ? t('view.overall') : t('view.project', form.name ?? form.form);
      return [
        { where: `/forms/${i}`, name },
        ...(form.indicators ?? []).map((row, j) => ({
          where: `/forms/${i}/indicators/${j}`,
          name: `${name} · ${row.level3 ?? t('place.nth', j + 1)}`,
        })),
      ];
    }),
  ];
}

/** The row or form in which a place lies; the whole where it is in none. */
export function rowOf(where: string): string {
  return /^\/forms\/\d+(\/indicators\/\d+)?/.exec(where)?.[0] ?? '';
}

export async function filesOf(department: string, year: number): Promise<Evidence[]> {
  const files: Evidence[] = [];
  const of = `department=${encodeURIComponent(department)}&fiscalYear=${year}`;
  await readPages<Evidence>(`/api/v1/evidence?${of}&limit=500`, (items) => files.push(...items));
  return files;
}

/** Takes a file and binds it to a place at once. */
export async function attach(department: string, year: number, file: File, where: string): Promise<void> {
  const of = `department=${encodeURIComponent(department)}&fiscalYear=${year}&name=${encodeURIComponent(file.name)}`;
  const { body } = await call<Evidence>(`/api/v1/evidence?${of}`, {
    method: 'POST',
    body: file,
    headers: { 'Content-Type': 'application/octet-stream', 'Idempotency-Key': crypto.randomUUID() },
  });
  await bind(body, [where]);
}

/** Binds a file to these places and to no others. */
export async function bind({ id, department, fiscalYear }: Evidence, places: string[]): Promise<void> {
  await call(`/api/v1/evidence-links/${encodeURIComponent(department)}/${fiscalYear}/${id}`, { method: 'PUT', body: { places } });
}

export async function contentOf({ link }: Evidence): Promise<ArrayBuffer> {
  const answer = await fetch(link);
  if (!answer.ok) {
    throw new Error(`HTTP ${answer.status}`);
  }
  return answer.arrayBuffer();
}
