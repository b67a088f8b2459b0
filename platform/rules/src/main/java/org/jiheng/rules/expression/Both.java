package org.jiheng.rules.expression;

import java.math.BigDecimal;

/**
 * A range that is written as its two bounds (≥50且≤100人, 50人≤人数≤100人, 不低于3次不超过5次) or as its middle
 * and how far it may be off (20±2℃). Bounds that may not be touched make none.
 */
final class Both {

  private static final int LONGEST = 30;
  private static final String AND = "且并,、;";

  private Both() {}

  /** The range that a cell in one spelling is as a whole; null where it is none. */
  static Expression read(String raw, String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    var off = text.indexOf('±');
    if (off > 0) {
      return around(raw, text.substring(0, off), text.substring(off + 1));
    }
    for (var at = 1; at < text.length() - 1; at++) {
      var range = FrontWords.mayBegin(text.charAt(at)) ? bounded(raw, text, at) : null;
      if (range != null) {
        return range;
      }
    }
    return null;
  }

  private static Expression bounded(String raw, String text, int at) {
    var end = at > 0 && AND.indexOf(text.charAt(at - 1)) >= 0 ? at - 1 : at;
    var upper = QuantityReader.cell(raw, text.substring(at));
    if (upper == null || upper.operator() != Operator.LE) {
      return null;
    }
    var before = text.substring(0, end);
    var lower = QuantityReader.cell(raw, before);
    if (lower == null || lower.operator() != Operator.GE) {
      var named = before.indexOf('≤');
      lower = named < 1 ? null : QuantityReader.cell(raw, "≥" + before.substring(0, named));
    }
    return lower == null ? null : range(raw, lower, lower.value(), upper, upper.value());
  }

  private static Expression around(String raw, String middle, String reach) {
    var number = QuantityReader.cell(raw, middle);
    var off = QuantityReader.cell(raw, reach);
    var plain = number != null && off != null && number.operator() == null;
    if (!plain || off.operator() != null || !off.is(Kind.QUANTITY)) {
      return null;
    }
    var percent = "%".equals(off.unit()) && !"%".equals(number.unit());
    return percent || !number.is(Kind.QUANTITY)
        ? null
        : range(
            raw,
            number,
            number.value().subtract(off.value()),
            off,
            number.value().add(off.value()));
  }

  /** Both in the unit of the second, where the first one writes no other. */
  private static Expression range(
      String raw, Expression first, BigDecimal lower, Expression second, BigDecimal upper) {
    var unit = second.unit() == null ? first.unit() : second.unit();
    var same = first.unit() == null || first.unit().equals(unit);
    var scaled = first.scale() != null || second.scale() != null;
    return !same || scaled || lower.compareTo(upper) > 0
        ? null
        : new Expression(
            raw, Kind.RANGE, null, null, lower, upper, unit, null, false, null, null, null);
  }
}
