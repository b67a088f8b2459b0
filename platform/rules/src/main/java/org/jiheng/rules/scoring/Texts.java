package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jiheng.filing.Indicator;
import org.jiheng.rules.profile.Rounding;

/** How explanations write figures and cells. */
public final class Texts {

  private Texts() {}

  /** Without trailing zeros and without an exponent. */
  public static String number(BigDecimal figure) {
    if (figure.signum() == 0) {
      return "0";
    }
    return (figure.scale() > 0 ? figure.stripTrailingZeros() : figure).toPlainString();
  }

  /** A share as percent: 0.6 is 60%. */
  public static String percent(BigDecimal share) {
    return number(share.movePointRight(2)) + "%";
  }

  /** A quotient as percent with two decimals. */
  public static String percent(BigDecimal part, BigDecimal whole) {
    return part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP).toPlainString() + "%";
  }

  /** The end of a formula; a profile that cuts off says so, because a clerk would round. */
  static String equal(BigDecimal score, Rounding rounding) {
    boolean cut = rounding.mode() == Rounding.Mode.TRUNCATE;
    return " = " + number(score) + (cut ? "（保留" + rounding.decimals() + "位小数，只舍不入）" : "");
  }

  /** What lies above a pass line, as a share of what can lie above it. */
  static String aboveLine(String quotient, String percent) {
    return "（" + quotient + " − " + percent + "）÷（1 − " + percent + "）";
  }

  /** A name or cell as filed, in quotation marks; a blank one is named. */
  public static String quoted(String filed) {
    return filed == null || filed.isBlank() ? "（空）" : "「" + filed + "」";
  }

  /** The indicator with target and actual as filed. */
  public static String row(Indicator row) {
    return quoted(row.level3()) + "指标值" + quoted(row.target()) + "，完成值" + quoted(row.actual());
  }
}
