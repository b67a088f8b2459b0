const WAN_DIGITS = 4;

/** A figure as typed, in the filing's unit, as yuan: moved by digits and never through a binary fraction. */
export function yuan(typed: string, unit: string): string | null {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(typed.trim().replaceAll(',', ''));
  if (found === null) {
    return null;
  }
  const [, sign = '', whole = '', fraction = ''] = found;
  const digits = unit === 'WAN_YUAN' ? WAN_DIGITS : 0;
  const moved = fraction.padEnd(digits, '0');
  const cents = moved.slice(digits);
  if (cents.replace(/0+$/, '').length > 2) {
    return null;
  }
  return `${sign}${(whole + moved.slice(0, digits)).replace(/^0+(?=\d)/, '')}.${cents.slice(0, 2).padEnd(2, '0')}`;
}
