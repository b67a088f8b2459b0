package org.jiheng.rules.expression;

/** Quantities for each of something that stands before them: 每月1次, 每亩不超过1500元. */
final class Each {

  private static final int LONGEST = 4;

  private Each() {}

  static Expression read(String raw, String text) {
    if (text.isEmpty() || text.charAt(0) != '每') {
      return null;
    }
    for (var end = 2; end <= Math.min(LONGEST + 1, text.length() - 1); end++) {
      var each = text.substring(1, end);
      var unit = UnitTable.TABLE.unit(each);
      var period = UnitTable.TABLE.perYear(each) != null;
      var counted = unit == null && !period ? null : QuantityReader.cell(raw, text.substring(end));
      var plain = counted != null && counted.is(Kind.QUANTITY) && counted.unit() != null;
      if (plain && counted.unit().indexOf('/') < 0) {
        return counted.in(counted.unit() + "/" + (period ? each : unit));
      }
    }
    return null;
  }
}
