package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jiheng.filing.Form;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.sentence.Phrase;

/** The execution line: executed ÷ annual budget × weight, capped at the weight. */
final class ExecutionRule {

  private final RuleProfile profile;

  ExecutionRule(RuleProfile profile) {
    this.profile = profile;
  }

  /** Null where the form has neither an execution line nor a row of its total funds. */
  ExecutionScore score(Form form) {
    var total = form.funds().stream().filter(row -> row.source() == Form.Source.TOTAL).findFirst();
    var line = form.execution();
    if (line == null && total.isEmpty()) {
      return null;
    }
    var annual = total.map(Form.Funds::annual).orElse(null);
    var executed = total.map(Form.Funds::executed).orElse(null);
    var scored = line != null && (line.weight() != null || line.selfScore() != null);
    var verdict = scored ? verdict(annual, executed, line) : unscored(line);
    var measurable = annual != null && annual.signum() > 0 && executed != null;
    return new ExecutionScore(
        annual,
        executed,
        measurable ? rate(executed, annual) : null,
        line == null ? null : line.statedRate(),
        scored ? weight(line) : null,
        line == null ? null : line.selfScore(),
        verdict.basis() == Basis.MEASURED ? verdict.ruleScore() : null,
        verdict.isScored() ? verdict.ruleScore() : verdict.takenOver(),
        verdict.basis(),
        verdict.explanation());
  }

  static BigDecimal rate(BigDecimal part, BigDecimal whole) {
    return part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP);
  }

  private BigDecimal weight(Form.Execution line) {
    return line.weight() == null ? profile.executionWeight() : line.weight();
  }

  /** No points are claimed where the form prints neither a weight nor a score. */
  private static Verdict unscored(Form.Execution line) {
    var code = line == null ? ScoreCode.NO_EXECUTION_LINE : ScoreCode.EXECUTION_NO_POINTS;
    return Verdict.takenOver(Basis.NOT_COMPUTED, null, code, Map.of());
  }

  private Verdict verdict(BigDecimal annual, BigDecimal executed, Form.Execution line) {
    var weight = weight(line);
    if (weight.signum() < 0) {
      return takenOver(line, weight, ScoreCode.NEGATIVE_WEIGHT, Map.of());
    }
    if (annual == null || annual.signum() <= 0) {
      return takenOver(line, weight, ScoreCode.NO_BUDGET, Map.of("budget", budget(annual)));
    }
    if (executed == null) {
      var claimed = line.selfScore() != null && line.selfScore().signum() > 0;
      return claimed
          ? TakenOver.missing(ScorePart.CELL_EXECUTED, line.selfScore())
          : takenOver(line, weight, ScoreCode.NO_EXECUTED, Map.of());
    }
    if (executed.signum() < 0) {
      return takenOver(line, weight, ScoreCode.NEGATIVE_EXECUTED, Map.of());
    }
    return executed.compareTo(annual) > 0
        ? capped(annual, executed, weight)
        : proportional(annual, executed, weight);
  }

  private static Phrase budget(BigDecimal annual) {
    return annual == null
        ? Phrase.of(ScorePart.BUDGET_BLANK)
        : new Phrase(ScorePart.BUDGET_STATED, Map.of("annual", Notation.number(annual)));
  }

  private static Verdict takenOver(
      Form.Execution line, BigDecimal weight, ScoreCode code, Map<String, ?> figures) {
    var claim = line.selfScore();
    var score = claim == null ? null : claim.min(weight).max(BigDecimal.ZERO);
    var all = Phrase.and(figures, TakenOver.taken(score, ""));
    return Verdict.takenOver(Basis.NOT_COMPUTED, score, code, all);
  }

  private static Map<String, ?> figures(BigDecimal annual, BigDecimal executed, BigDecimal weight) {
    return Map.of(
        "executed", Notation.number(executed),
        "annual", Notation.number(annual),
        "weight", Notation.number(weight));
  }

  private Verdict capped(BigDecimal annual, BigDecimal executed, BigDecimal weight) {
    var figures = figures(annual, executed, weight);
    var rated = Phrase.and(figures, "rate", Notation.percent(executed, annual));
    return Verdict.measured(weight, ScoreCode.EXECUTION_CAPPED, rated);
  }

  private Verdict proportional(BigDecimal annual, BigDecimal executed, BigDecimal weight) {
    if (!profile.executionTiers().isEmpty()) {
      return stepped(annual, executed, weight);
    }
    var line = profile.executionPassLine();
    return line == null
        ? ratio(annual, executed, weight)
        : aboveLine(annual, executed, weight, line);
  }

  private Verdict ratio(BigDecimal annual, BigDecimal executed, BigDecimal weight) {
    var score = score(executed, annual, weight);
    var figures = Phrase.and(figures(annual, executed, weight), result(score));
    return Verdict.measured(score, ScoreCode.EXECUTION_RATIO, figures);
  }

  /** The rate above the pass line, as a share of what can lie above it. */
  private Verdict aboveLine(
      BigDecimal annual, BigDecimal executed, BigDecimal weight, BigDecimal line) {
    var above = executed.subtract(line.multiply(annual)).max(BigDecimal.ZERO);
    var score =
        above.signum() == 0
            ? BigDecimal.ZERO
            : score(above, annual.multiply(BigDecimal.ONE.subtract(line)), weight);
    var figures = Phrase.and(figures(annual, executed, weight), "line", Notation.percent(line));
    var share =
        Map.of(
            "part", Notation.number(executed),
            "whole", Notation.number(annual),
            "weight", Notation.number(weight),
            "line", Notation.percent(line));
    var formula = Share.aboveLine(share, above.signum() == 0, result(score));
    return Verdict.measured(
        score, ScoreCode.EXECUTION_PASS_LINE, Phrase.and(figures, "formula", formula));
  }

  /** The highest step that the rate reaches; below the lowest one there is nothing. */
  private Verdict stepped(BigDecimal annual, BigDecimal executed, BigDecimal weight) {
    var figures =
        Phrase.and(figures(annual, executed, weight), "rate", Notation.percent(executed, annual));
    var reached =
        profile.executionTiers().stream()
            .filter(tier -> executed.compareTo(tier.from().multiply(annual)) >= 0)
            .findFirst();
    if (reached.isEmpty()) {
      return Verdict.nothing(ScoreCode.EXECUTION_BELOW_TIERS, figures);
    }
    var tier = reached.get();
    var score = profile.executionRounding().of(weight.multiply(tier.share())).min(weight);
    var step =
        Map.of("from", Notation.percent(tier.from()), "share", Notation.percent(tier.share()));
    return Verdict.measured(
        score, ScoreCode.EXECUTION_TIER, Phrase.and(Phrase.and(figures, step), result(score)));
  }

  private BigDecimal score(BigDecimal part, BigDecimal whole, BigDecimal weight) {
    return profile.executionRounding().ofQuotient(part.multiply(weight), whole).min(weight);
  }

  private Map<String, ?> result(BigDecimal score) {
    return Notation.result(score, profile.executionRounding());
  }
}
