import type { Filing } from '../api/types';
import { named, t } from '../texts';

/** What a text and a page are cut into: nobody can find the third table, so the reason says the place in words. */
const COUNTED = /^(?:表\d+|正文)/;

/** A cell of a document for people; nothing where only programs know it. */
export function cellName(place: string | undefined): string {
  return place === undefined || COUNTED.test(place) ? '' : place;
}

/** A place of a filing in words: the form or chapter, the row by its name as filed, and the cell; a workbook's cell as it is. */
export function placeName(pointer: string, filing: unknown): string {
  if (!pointer.startsWith('/')) {
    return pointer === '' ? t('place.whole') : cellName(pointer);
  }
  const of = (filing ?? {}) as Partial<Filing>;
  const [first, second, third, fourth, fifth] = pointer.split('/').slice(1).map(decoded);
  const i = Number(second);
  switch (first) {
    case 'forms':
      return joined(formName(of, i), rowName(of, i, third, fourth), member(fifth ?? fourth ?? third));
    case 'statement':
      return joined(
        t('view.base'),
        of.statement?.[i]?.name ?? of.statement?.[i]?.line ?? nth(i),
        named('statement-phase', third),
      );
    case 'narrative':
      return joined(t('view.narrative'), of.narrative?.[i]?.heading ?? nth(i));
    default:
      return joined(
        ...pointer
          .split('/')
          .slice(1)
          .map((part) => member(decoded(part))),
      );
  }
}

function decoded(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

function formName(of: Partial<Filing>, i: number): string {
  const form = of.forms?.[i];
  if (form === undefined) {
    return t('place.form', i + 1);
  }
  return form.form === 'overall' ? t('view.overall') : t('view.project', form.name ?? form.form);
}

function rowName(of: Partial<Filing>, i: number, list: string | undefined, place: string | undefined): string {
  const j = Number(place);
  if (list === 'indicators' && place !== undefined) {
    return of.forms?.[i]?.indicators?.[j]?.level3 ?? nth(j);
  }
  if (list === 'funds' && place !== undefined) {
    return named('source', of.forms?.[i]?.funds?.[j]?.source ?? nth(j));
  }
  return list === undefined || place === undefined ? '' : named('member', list);
}

function nth(i: number): string {
  return t('place.nth', i + 1);
}

function member(name: string | undefined): string {
  if (name === undefined || name === '') {
    return '';
  }
  return /^\d+$/.test(name) ? nth(Number(name)) : named('member', name);
}

function joined(...parts: string[]): string {
  return parts.filter((part, i) => part !== '' && part !== '—' && part !== parts[i - 1]).join(' · ');
}
