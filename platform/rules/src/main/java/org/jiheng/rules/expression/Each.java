package org.jiheng.rules.expression;

import java.math.BigDecimal;
import java.util.List;

/**
 * Quantities for each of something that stands before them: 每月1次, 每亩不超过1500元, 每人每年600元, and for
 * each so many months: 每2个月1次, 半年一次.
 */
final class Each {

  private static final int LONGEST = 4;
  private static final char EACH = '每';

  /** 一年两次 without 每. */
  private static final List<String> PERIODS = NumberWords.LISTS.longestFirst("one-period");

  private Each() {}

  static Expression read(String raw, String text) {
    for (String period : PERIODS) {
      if (text.startsWith(period)) {
        var each = period.charAt(0) == '一' ? period.substring(1) : period;
        var counted = each(raw, text.substring(period.length()), each);
        return counted != null && UnitTable.TABLE.isCount(Unit.counted(counted.unit()))
            ? counted
            : null;
      }
    }
    return text.charAt(0) == EACH ? each(raw, text) : null;
  }

  private static Expression each(String raw, String text) {
    var several = Numeral.at(text, 1);
    if (several != null && !several.malformed() && several.value().compareTo(BigDecimal.ONE) > 0) {
      return inSeveral(raw, text.substring(several.end()), several.value());
    }
    for (var end = 2; end <= Math.min(LONGEST + 1, text.length() - 1); end++) {
      var counted = each(raw, text.substring(end), text.substring(1, end));
      if (counted != null) {
        return counted;
      }
    }
    return null;
  }

  private static Expression each(String raw, String rest, String each) {
    var unit = UnitTable.TABLE.unit(each);
    var period = UnitTable.TABLE.perYear(each) != null;
    if (unit == null && !period || rest.isEmpty()) {
      return null;
    }
    var further = rest.charAt(0) == EACH;
    var counted = further ? each(raw, rest) : QuantityReader.cell(raw, rest);
    var plain = counted != null && counted.is(Kind.QUANTITY) && counted.unit() != null;
    var single = plain && (further || counted.unit().indexOf('/') < 0);
    return single ? counted.in(counted.unit() + "/" + (period ? each : unit)) : null;
  }

  /** Brought to the year, where a year has a whole number of them. */
  private static Expression inSeveral(String raw, String text, BigDecimal several) {
    for (var end = 1; end <= Math.min(LONGEST, text.length() - 1); end++) {
      var unit = UnitTable.TABLE.unit(text.substring(0, end));
      var perYear = unit == null ? null : UnitTable.TABLE.perYear(unit);
      var counted = perYear == null ? null : QuantityReader.cell(raw, text.substring(end));
      var plain = counted != null && counted.is(Kind.QUANTITY) && counted.unit() != null;
      var times = perYear == null ? null : BigDecimal.valueOf(perYear).divideAndRemainder(several);
      if (plain && times[1].signum() == 0 && UnitTable.TABLE.isCount(counted.unit())) {
        return counted
            .plain(counted.operator(), counted.value().multiply(times[0]))
            .in(counted.unit() + "/年");
      }
    }
    return null;
  }
}
