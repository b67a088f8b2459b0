package org.jiheng.prints.worked;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jiheng.rules.profile.ExecutionTier;
import org.jiheng.rules.profile.ReverseRule;
import org.jiheng.rules.profile.RuleProfile;

/**
 * How two figures of a row become points before they are rounded. In the formula {@code {actual}},
 * {@code {target}} and {@code {weight}} are the row's cells.
 *
 * @param how in words
 * @param actual null where the row has no figures
 * @param points what the formula gives
 */
record Working(
    String how, BigDecimal actual, BigDecimal target, String formula, BigDecimal points) {

  private static final BigDecimal TWICE = BigDecimal.valueOf(2);
  private static final MathContext EXACT = MathContext.DECIMAL128;

  /** The more the better. */
  static Working positive(
      BigDecimal actual, BigDecimal target, BigDecimal weight, BigDecimal line) {
    var full = actual.compareTo(target) >= 0;
    return new Working(
        line == null ? "完成数 ÷ 指标数 × 分值，不超过分值" : "及格线以上部分 × 分值",
        actual,
        target,
        "IF({actual}>={target},{weight}," + share("{actual}", "{target}", line) + ")",
        full ? weight : share(actual, target, weight, line));
  }

  /** The less the better. */
  static Working reverse(
      BigDecimal actual, BigDecimal target, BigDecimal weight, RuleProfile profile) {
    var full = actual.compareTo(target) <= 0;
    var linear = profile.reverseRule() == ReverseRule.LINEAR;
    var line = profile.indicatorPassLine();
    var beyond =
        linear
            ? "{weight}*MAX(0,(2*{target}-{actual})/{target})"
            : share("{target}", "{actual}", line);
    return new Working(
        linear ? "（1 −（完成数 − 指标数）÷ 指标数）× 分值" : "指标数 ÷ 完成数 × 分值，不超过分值",
        actual,
        target,
        "IF({actual}<={target},{weight}," + beyond + ")",
        full
            ? weight
            : linear ? linear(actual, target, weight) : share(target, actual, weight, line));
  }

  /** Executed against budget, by the profile's steps, pass line or proportion. */
  static Working execution(
      BigDecimal executed, BigDecimal annual, BigDecimal weight, RuleProfile profile) {
    return profile.executionTiers().isEmpty()
        ? positive(executed, annual, weight, profile.executionPassLine())
        : stepped(executed, annual, weight, profile.executionTiers());
  }

  /** The given share of the weight. */
  static Working share(BigDecimal share, BigDecimal weight) {
    return new Working("分值 × 比例", share, null, "{weight}*{actual}", weight.multiply(share));
  }

  private static Working stepped(
      BigDecimal executed, BigDecimal annual, BigDecimal weight, List<ExecutionTier> tiers) {
    var formula = new StringBuilder("{weight}*");
    for (ExecutionTier tier : tiers) {
      formula
          .append("IF({actual}>={target}*")
          .append(tier.from().toPlainString())
          .append(',')
          .append(tier.share().toPlainString())
          .append(',');
    }
    formula.append('0').append(")".repeat(tiers.size()));
    var share =
        tiers.stream()
            .filter(tier -> executed.compareTo(tier.from().multiply(annual)) >= 0)
            .map(ExecutionTier::share)
            .findFirst()
            .orElse(BigDecimal.ZERO);
    return new Working("分档比例 × 分值", executed, annual, formula.toString(), weight.multiply(share));
  }

  private static String share(String part, String whole, BigDecimal line) {
    if (line == null) {
      return "{weight}*" + part + "/" + whole;
    }
    var from = line.toPlainString();
    return "{weight}*MAX(0,%s/%s-%s)/(1-%s)".formatted(part, whole, from, from);
  }

  private static BigDecimal share(
      BigDecimal part, BigDecimal whole, BigDecimal weight, BigDecimal line) {
    var from = line == null ? BigDecimal.ZERO : line;
    return part.subtract(from.multiply(whole))
        .max(line == null ? part : BigDecimal.ZERO)
        .multiply(weight)
        .divide(whole.multiply(BigDecimal.ONE.subtract(from)), EXACT);
  }

  private static BigDecimal linear(BigDecimal actual, BigDecimal target, BigDecimal weight) {
    return TWICE
        .multiply(target)
        .subtract(actual)
        .max(BigDecimal.ZERO)
        .multiply(weight)
        .divide(target, EXACT);
  }

  /** As a cell keeps it. */
  BigDecimal stored() {
    return points.setScale(RoundingFormula.STEP, RoundingMode.HALF_UP);
  }
}
