import { downloads as offeredDownloads, filings as offeredFilings } from '../../.types/offered';

const TYPES: Record<string, string> = {
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  zip: 'application/zip',
  ndjson: 'application/x-ndjson',
};

/** The kinds of report that can be downloaded. */
export const downloads = offeredDownloads;

/** The kinds of file that are taken as a filing, by their ending. */
export const filingEndings = Object.keys(TYPES).filter((ending) => offeredFilings.includes(TYPES[ending]!));

export function typeOf(file: File): string {
  return TYPES[file.name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}
