package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import org.jiheng.rules.expression.Alignment;

/** The share of a target that was reached, as a quotient that is rounded only once. */
record Share(BigDecimal part, BigDecimal whole) {

  static Share of(BigDecimal part, BigDecimal whole) {
    return new Share(part, whole);
  }

  /**
   * part ÷ whole × weight, from the profile's pass line on where it has one.
   *
   * @param missed how the target was missed, with a comma behind it; may be empty
   */
  Verdict verdict(Row row, String missed, String partText, String wholeText, String code) {
    var line = row.profile().indicatorPassLine();
    var weight = Texts.number(row.weight());
    var quotient = partText + " ÷ " + wholeText;
    if (line == null) {
      var score = times(row, part, whole);
      var text = missed + quotient + " × " + weight + equal(row, score);
      return Verdict.scored(Basis.MEASURED, score, text, code, partText, wholeText, weight);
    }
    var above = part.subtract(line.multiply(whole)).max(BigDecimal.ZERO);
    var score =
        above.signum() == 0
            ? BigDecimal.ZERO
            : times(row, above, whole.multiply(BigDecimal.ONE.subtract(line)));
    var percent = Texts.percent(line);
    var text =
        above.signum() == 0
            ? missed + quotient + "，未超过及格线" + percent + "，计0分"
            : missed + Texts.aboveLine(quotient, percent) + "× " + weight + equal(row, score);
    return Verdict.scored(
        Basis.MEASURED, score, text, code + "_PASS_LINE", partText, wholeText, weight, percent);
  }

  /** (1 − (actual − target) ÷ target) × weight, nothing from twice the target on. */
  static Verdict linear(Row row, Alignment.Pair pair, Display figures) {
    var target = figures.target();
    var left = pair.target().add(pair.target()).subtract(pair.actual());
    if (left.signum() <= 0) {
      var text = "超出指标值，" + figures.actual() + " 达到指标值 " + target + " 的两倍";
      return Verdict.nothing(row, text, "REVERSE_LINEAR_NOTHING", figures.actual(), target);
    }
    var score = times(row, left, pair.target());
    var weight = Texts.number(row.weight());
    var formula = "（1 −（" + figures.actual() + " − " + target + "）÷ " + target + "）× " + weight;
    return Verdict.scored(
        Basis.MEASURED,
        score,
        "超出指标值，" + formula + equal(row, score),
        "REVERSE_LINEAR",
        figures.actual(),
        target,
        weight);
  }

  private static String equal(Row row, BigDecimal score) {
    return Texts.equal(score, row.profile().indicatorRounding());
  }

  private static BigDecimal times(Row row, BigDecimal part, BigDecimal whole) {
    return row.profile()
        .indicatorRounding()
        .ofQuotient(part.multiply(row.weight()), whole)
        .min(row.weight());
  }
}
