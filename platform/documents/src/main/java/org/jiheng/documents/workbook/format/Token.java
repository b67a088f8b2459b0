package org.jiheng.documents.workbook.format;

/** A piece of a number format. */
sealed interface Token {

  /** Printed as it stands. */
  record Literal(String text) implements Token {}

  /** The place of a digit: {@code 0}, {@code #} or {@code ?}. */
  record Digit(char kind) implements Token {}

  /** The decimal point. */
  record Point() implements Token {}

  /** Groups digits between them, divides by a thousand behind them. */
  record Comma() implements Token {}

  /** Shows a hundred times the number. */
  record Percent() implements Token {}

  /** Shows a power of ten of so many digits. */
  record Exponent(boolean plus, int digits) implements Token {}

  /** The number, or the text, as it is. */
  record Whole() implements Token {}

  /**
   * A part of a date or a time.
   *
   * @param kind y, m, d, a (the weekday in Chinese), h or s
   */
  record DatePart(char kind, int length) implements Token {}

  /** Hours, minutes or seconds of a whole time span. */
  record Elapsed(char kind, int length) implements Token {}

  /** Forenoon or afternoon. */
  record HalfDay(String before, String after) implements Token {}
}
