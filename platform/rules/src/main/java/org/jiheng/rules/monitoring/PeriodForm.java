package org.jiheng.rules.monitoring;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.YearPeriod;
import org.jiheng.rules.finding.Pointer;
import org.jiheng.rules.profile.RuleProfile;

/**
 * A judged form as the checks look at it: with its place, and with itself in the periods before.
 *
 * @param former in the period before; null where it was not there
 * @param earlier in the period before that one
 */
record PeriodForm(
    int index,
    JudgedForm judged,
    JudgedForm former,
    JudgedForm earlier,
    YearPeriod period,
    AmountUnit unit,
    RuleProfile profile) {

  private static final BigDecimal ONE_YUAN = BigDecimal.ONE;

  Pointer at() {
    return Pointer.form(index);
  }

  Pointer row(int place) {
    return Pointer.indicator(index, place);
  }

  Pointer funds(int place) {
    return at().to("funds").to(place);
  }

  Map<String, String> named() {
    return Map.of("form", judged.form().title());
  }

  /** An indicator in the period before. */
  Optional<JudgedRow> former(JudgedRow row) {
    return RowKeys.find(former, row);
  }

  Optional<JudgedRow> earlier(JudgedRow row) {
    return RowKeys.find(earlier, row);
  }

  boolean differsByMoreThanAYuan(BigDecimal one, BigDecimal other) {
    return unit.toYuan(one.subtract(other).abs()).compareTo(ONE_YUAN) > 0;
  }
}
