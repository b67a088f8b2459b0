package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jiheng.filing.Form;
import org.jiheng.rules.profile.RuleProfile;

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
    var verdict = line == null ? unscored() : verdict(annual, executed, line);
    boolean measurable = annual != null && annual.signum() > 0 && executed != null;
    return new ExecutionScore(
        annual,
        executed,
        measurable ? rate(executed, annual) : null,
        line == null ? null : line.statedRate(),
        line == null ? null : weight(line),
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

  private static Verdict unscored() {
    return Verdict.takenOver(Basis.NOT_COMPUTED, null, "表中没有预算执行率得分行", "NO_EXECUTION_LINE");
  }

  private Verdict verdict(BigDecimal annual, BigDecimal executed, Form.Execution line) {
    var weight = weight(line);
    if (weight.signum() < 0) {
      return takenOver(line, weight, "表中分值为负数，无法按规则计分", "NEGATIVE_WEIGHT");
    }
    if (annual == null || annual.signum() <= 0) {
      var why = "全年预算数" + (annual == null ? "为空" : "为" + Texts.number(annual)) + "，无法计算执行率";
      return takenOver(line, weight, why, "NO_BUDGET");
    }
    if (executed == null) {
      boolean claimed = line.selfScore() != null && line.selfScore().signum() > 0;
      return claimed
          ? Verdict.scored(
              Basis.MISSING,
              BigDecimal.ZERO,
              "全年执行数为空，却自评" + Texts.number(line.selfScore()) + "分，计0分",
              "MISSING",
              Texts.number(line.selfScore()))
          : takenOver(line, weight, "全年执行数为空，无法计算执行率", "NO_EXECUTED");
    }
    if (executed.signum() < 0) {
      return takenOver(line, weight, "全年执行数为负数，无法计算执行率", "NEGATIVE_EXECUTED");
    }
    return executed.compareTo(annual) > 0
        ? capped(annual, executed, weight)
        : proportional(annual, executed, weight);
  }

  private static Verdict takenOver(
      Form.Execution line, BigDecimal weight, String why, String code) {
    var claim = line.selfScore();
    var score = claim == null ? null : claim.min(weight).max(BigDecimal.ZERO);
    var text = score == null ? why : why + "，采用自评得分" + Texts.number(score) + "分";
    return score == null
        ? Verdict.takenOver(Basis.NOT_COMPUTED, null, text, code)
        : Verdict.takenOver(Basis.NOT_COMPUTED, score, text, code, Texts.number(score));
  }

  private Verdict capped(BigDecimal annual, BigDecimal executed, BigDecimal weight) {
    var rate = Texts.percent(executed, annual);
    var figures = Texts.number(executed) + " ÷ " + Texts.number(annual) + " = " + rate;
    return Verdict.scored(
        Basis.MEASURED,
        weight,
        figures + "，超过100%，按满分" + Texts.number(weight) + "分计",
        "EXECUTION_CAPPED",
        Texts.number(executed),
        Texts.number(annual),
        rate,
        Texts.number(weight));
  }

  private Verdict proportional(BigDecimal annual, BigDecimal executed, BigDecimal weight) {
    var args = List.of(Texts.number(executed), Texts.number(annual), Texts.number(weight));
    if (!profile.executionTiers().isEmpty()) {
      return stepped(annual, executed, weight, args);
    }
    var line = profile.executionPassLine();
    return line == null
        ? ratio(annual, executed, weight, args)
        : aboveLine(annual, executed, weight, line, args);
  }

  private Verdict ratio(
      BigDecimal annual, BigDecimal executed, BigDecimal weight, List<String> args) {
    var score = score(executed, annual, weight);
    var text = quotient(args) + " × " + args.get(2) + equal(score);
    return scored(score, text, "EXECUTION_RATIO", args);
  }

  /** The rate above the pass line, as a share of what can lie above it. */
  private Verdict aboveLine(
      BigDecimal annual,
      BigDecimal executed,
      BigDecimal weight,
      BigDecimal line,
      List<String> args) {
    var above = executed.subtract(line.multiply(annual)).max(BigDecimal.ZERO);
    var score =
        above.signum() == 0
            ? BigDecimal.ZERO
            : score(above, annual.multiply(BigDecimal.ONE.subtract(line)), weight);
    var percent = Texts.percent(line);
    var text =
        above.signum() == 0
            ? quotient(args) + "，未超过及格线" + percent + "，计0分"
            : Texts.aboveLine(quotient(args), percent) + "× " + args.get(2) + equal(score);
    return scored(score, text, "EXECUTION_PASS_LINE", args, percent);
  }

  /** The highest step that the rate reaches; below the lowest one there is nothing. */
  private Verdict stepped(
      BigDecimal annual, BigDecimal executed, BigDecimal weight, List<String> args) {
    var rate = Texts.percent(executed, annual);
    var reached =
        profile.executionTiers().stream()
            .filter(tier -> executed.compareTo(tier.from().multiply(annual)) >= 0)
            .findFirst();
    if (reached.isEmpty()) {
      var text = quotient(args) + " = " + rate + "，未达到最低一档，计0分";
      return scored(BigDecimal.ZERO, text, "EXECUTION_BELOW_TIERS", args, rate);
    }
    var tier = reached.get();
    var score = profile.executionRounding().of(weight.multiply(tier.share())).min(weight);
    var from = Texts.percent(tier.from());
    var share = Texts.percent(tier.share());
    var step = "，达到" + from + "一档，" + args.get(2) + " × " + share + equal(score);
    return scored(
        score, quotient(args) + " = " + rate + step, "EXECUTION_TIER", args, rate, from, share);
  }

  private BigDecimal score(BigDecimal part, BigDecimal whole, BigDecimal weight) {
    return profile.executionRounding().ofQuotient(part.multiply(weight), whole).min(weight);
  }

  private static Verdict scored(
      BigDecimal score, String text, String code, List<String> figures, String... further) {
    var args = Stream.concat(figures.stream(), Stream.of(further)).toArray(String[]::new);
    return Verdict.scored(Basis.MEASURED, score, text, code, args);
  }

  private static String quotient(List<String> args) {
    return args.get(0) + " ÷ " + args.get(1);
  }

  private String equal(BigDecimal score) {
    return Texts.equal(score, profile.executionRounding());
  }
}
