package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jiheng.filing.Indicator;
import org.jiheng.rules.profile.Rounding;
import org.jiheng.rules.sentence.Phrase;

/** How explanations write figures and cells. */
public final class Notation {

  private Notation() {}

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
  static Map<String, ?> result(BigDecimal score, Rounding rounding) {
    var decimals = Map.of("decimals", Integer.toString(rounding.decimals()));
    var cut = rounding.mode() == Rounding.Mode.TRUNCATE;
    return Map.of(
        "score", number(score), "cut", cut ? new Phrase(ScorePart.CUT_OFF, decimals) : "");
  }

  /** The indicator with target and actual as filed; what is blank is an empty text. */
  public static Map<String, String> figures(Indicator row) {
    return Map.of(
        "indicator", filed(row.level3()),
        "target", filed(row.target()),
        "actual", filed(row.actual()));
  }

  private static String filed(String text) {
    return text == null ? "" : text;
  }

  /** A name or cell as filed, in quotation marks; a blank one is named. */
  public static String quoted(String filed) {
    return filed == null || filed.isBlank() ? "（空）" : "「" + filed + "」";
  }
}
