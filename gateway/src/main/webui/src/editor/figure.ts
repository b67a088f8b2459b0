/** What people type where a figure belongs: full-width digits, commas, a unit; a blank is a blank and not 0. */
export type Unit = 'YUAN' | 'WAN_YUAN';

const FIGURE = /^([+-]?)(\d+(?:\.\d*)?|\.\d+)(百万|千万|万|亿)?(元)?%?$/;
const BLANKS = new Set(['', '-', '--', '—', '——', '/', '无']);
const TENS: Record<string, number> = { 百万: 6, 千万: 7, 万: 4, 亿: 8 };

/**
 * The figure of a text, in the filing's unit where it is money; null where it says that there is none; undefined where it is no
 * figure.
 */
export function figureOf(text: string, unit?: Unit): number | null | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,、'￥¥]/g, '')
    .replace(/^[−–](?=[\d.])/, '-');
  if (BLANKS.has(plain)) {
    return null;
  }
  const [, sign, digits, tens, yuan] = FIGURE.exec(plain) ?? [];
  if (digits === undefined || (unit === undefined && (tens ?? yuan) !== undefined)) {
    return undefined;
  }
  const shift = tens === undefined && yuan === undefined ? 0 : (TENS[tens ?? ''] ?? 0) - (unit === 'WAN_YUAN' ? 4 : 0);
  return Number(sign + shifted(digits, shift));
}

/** The decimal point moved to the right, digit by digit, so that no figure is rounded. */
function shifted(digits: string, by: number): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const all = by < 0 ? whole.padStart(1 - by, '0') + fraction : whole + fraction.padEnd(by, '0');
  const point = by < 0 ? Math.max(whole.length, 1 - by) + by : whole.length + by;
  return `${all.slice(0, point)}.${all.slice(point)}`.replace(/\.$/, '');
}
