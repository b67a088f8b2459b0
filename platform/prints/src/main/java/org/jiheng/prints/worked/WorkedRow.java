package org.jiheng.prints.worked;

import java.math.BigDecimal;
import java.util.List;
import org.jiheng.rules.evaluation.EvaluatedForm.EvaluatedExecution;
import org.jiheng.rules.evaluation.EvaluatedForm.EvaluatedIndicator;
import org.jiheng.rules.profile.Rounding;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.scoring.Claims;
import org.jiheng.rules.scoring.ScoreCode;

/**
 * A row of a form with what its score is worked out from. A working that does not give the score
 * that counts is never shown: the row then says what was taken, and why.
 *
 * @param working null where no figures decide
 * @param ruleFormula how the rule's points come about; null where they are given
 * @param reason whether a deviation is explained, so that a claim below what the working gives
 *     counts
 */
record WorkedRow(
    String name,
    BigDecimal weight,
    BigDecimal self,
    Working working,
    String how,
    String ruleFormula,
    BigDecimal rule,
    boolean reason,
    BigDecimal computed,
    String explanation) {

  private static final String TAKEN = "MAX(0,MIN({weight},{self}))";

  static WorkedRow of(EvaluatedExecution line, RuleProfile profile) {
    var code = reason(line.code());
    var working =
        switch (code) {
          case EXECUTION_RATIO,
              EXECUTION_CAPPED,
              EXECUTION_PASS_LINE,
              EXECUTION_TIER,
              EXECUTION_BELOW_TIERS ->
              Working.execution(
                  figure(line.args(), 0), figure(line.args(), 1), line.weight(), profile);
          default -> null;
        };
    var row =
        new Given(
            "预算执行率",
            line.weight(),
            line.selfScore(),
            false,
            line.computedScore(),
            line.explanation());
    return row.worked(working, profile.executionRounding());
  }

  static WorkedRow of(EvaluatedIndicator row, RuleProfile profile) {
    var given =
        new Given(
            row.level3(),
            row.weight(),
            row.selfScore(),
            Claims.hasReason(row.deviation()),
            row.computedScore(),
            row.explanation());
    return given.worked(working(row, profile), profile.indicatorRounding());
  }

  private static Working working(EvaluatedIndicator row, RuleProfile profile) {
    if (row.weight() == null || row.computedScore() == null) {
      return null;
    }
    var args = row.args();
    return switch (reason(row.code())) {
      case REACHED, POSITIVE_RATIO, POSITIVE_RATIO_PASS_LINE, RANGE_BELOW, RANGE_BELOW_PASS_LINE ->
          Working.positive(
              figure(args, 0), figure(args, 1), row.weight(), profile.indicatorPassLine());
      case WITHIN, REVERSE_LINEAR, REVERSE_LINEAR_NOTHING ->
          Working.reverse(figure(args, 0), figure(args, 1), row.weight(), profile);
      case REVERSE_RATIO, REVERSE_RATIO_PASS_LINE ->
          Working.reverse(figure(args, 1), figure(args, 0), row.weight(), profile);
      case STEP_SHARE -> Working.share(percent(args.get(2)), row.weight());
      case LATE_SHARE -> Working.share(percent(args.get(3)), row.weight());
      default -> null;
    };
  }

  /** The same reason where a lower claim was accepted. */
  private static ScoreCode reason(String code) {
    return ScoreCode.valueOf(code.replaceFirst("_CLAIM_BELOW$", ""));
  }

  private static BigDecimal figure(List<String> args, int place) {
    return new BigDecimal(args.get(place));
  }

  private static BigDecimal percent(String text) {
    return new BigDecimal(text.replace("%", "")).movePointLeft(2);
  }

  /** A row before it is known how its score came about. */
  private record Given(
      String name,
      BigDecimal weight,
      BigDecimal self,
      boolean reason,
      BigDecimal computed,
      String explanation) {

    WorkedRow worked(Working working, Rounding rounding) {
      var rounded = new RoundingFormula(rounding);
      if (working != null) {
        var rule = rounded.of(working.points(), weight);
        if (settled(rule).compareTo(computed) == 0) {
          return row(working, working.how(), rounded.formula(), rule);
        }
      }
      return withoutFigures();
    }

    private WorkedRow withoutFigures() {
      if (computed == null) {
        return row(null, "不计分", null, null);
      }
      if (computed.signum() == 0 && self != null && self.signum() != 0) {
        return row(null, "不得分", null, computed);
      }
      if (weight != null && computed.compareTo(weight) == 0) {
        return row(null, "满分", "{weight}", computed);
      }
      if (weight != null
          && self != null
          && self.min(weight).max(BigDecimal.ZERO).compareTo(computed) == 0) {
        return row(null, "采用自评得分", TAKEN, computed);
      }
      return row(null, "按规则取值", null, computed);
    }

    /** The score that counts, of the rule's. */
    private BigDecimal settled(BigDecimal rule) {
      return reason && self != null && self.signum() >= 0 && self.compareTo(rule) < 0 ? self : rule;
    }

    private WorkedRow row(Working working, String how, String formula, BigDecimal rule) {
      return new WorkedRow(
          name,
          weight,
          self,
          working,
          how,
          formula,
          rule,
          working != null && reason,
          computed,
          explanation);
    }
  }
}
