import { language, t } from './texts';

const BLANK = '—';
const YUAN_OF = { wan: 1e4, yi: 1e8 };

const formats = new Map<string, Intl.NumberFormat>();

function format(decimals: number, least = decimals): Intl.NumberFormat {
  const key = `${decimals}/${least}`;
  const made =
    formats.get(key) ?? new Intl.NumberFormat('zh-CN', { minimumFractionDigits: least, maximumFractionDigits: decimals });
  formats.set(key, made);
  return made;
}

type Figure = number | null | undefined;

export type Format = (figure: Figure) => string;

/** Yuan, shown in 万元 as the forms print it. */
export function wan(yuan: Figure): string {
  return yuan == null ? BLANK : format(2).format(yuan / YUAN_OF.wan);
}

/** Yuan, shown in 亿元 for a province's sums; in English in millions. */
export function large(yuan: Figure): string {
  return yuan == null ? BLANK : format(2).format(yuan / (language.value === 'zh' ? YUAN_OF.yi : 1e6));
}

/** A figure as it was filed, in the filing's own unit. */
export function filed(amount: Figure): string {
  return amount == null ? '' : format(6, 2).format(amount);
}

export function score(points: Figure): string {
  return points == null ? BLANK : format(2, 0).format(points);
}

export function percent(rate: Figure): string {
  return rate == null ? BLANK : `${format(2).format(rate)}%`;
}

export function whole(count: Figure): string {
  return count == null ? BLANK : format(0).format(count);
}

/** Bytes, in millions of them. */
export function megabytes(bytes: Figure): string {
  return bytes == null ? BLANK : `${format(1).format(bytes / 1e6)} MB`;
}

/** A difference of percentages. */
export function points(difference: Figure): string {
  return difference == null ? BLANK : t('points', format(2).format(difference));
}

export function signed(difference: Figure, as: Format = score): string {
  return `${difference != null && difference > 0 ? '+' : ''}${as(difference)}`;
}

export function moment(instant: string): string {
  return new Date(instant).toLocaleString(language.value === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
}
