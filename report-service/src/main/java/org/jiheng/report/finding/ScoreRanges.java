package org.jiheng.report.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiheng.filing.Indicator;
import org.jiheng.report.profile.RuleProfile;
import org.jiheng.report.profile.TierRange;
import org.jiheng.report.scoring.Basis;
import org.jiheng.report.scoring.FormScore;
import org.jiheng.report.scoring.IndicatorScore;
import org.jiheng.report.scoring.Texts;

/** Scores above their weight, below nothing, or outside the tier that was filed. */
final class ScoreRanges {

  private ScoreRanges() {}

  static Stream<Finding> findings(Ledger ledger) {
    var findings = new ArrayList<Finding>();
    for (FormScore form : ledger.forms()) {
      execution(form, findings);
      form.indicators().stream()
          .filter(row -> row.basis() != Basis.MISSING)
          .forEach(row -> indicator(ledger.profile(), form, row, findings));
    }
    return findings.stream();
  }

  private static void execution(FormScore form, List<Finding> findings) {
    var execution = form.execution();
    if (execution != null && execution.selfScore() != null && execution.basis() != Basis.MISSING) {
      var where = Pointer.form(form.index()).to("execution").to("selfScore");
      var subject = Ledger.name(form) + "表的执行率";
      var args = new String[] {Ledger.title(form)};
      range(where, subject, args, execution.selfScore(), execution.weight())
          .ifPresent(findings::add);
    }
  }

  private static void indicator(
      RuleProfile profile, FormScore form, IndicatorScore score, List<Finding> findings) {
    var row = score.row();
    if (row.selfScore() == null) {
      return;
    }
    var where = Pointer.indicator(form.index(), score.index()).to("selfScore");
    range(where, Texts.row(row), RowFindings.args(row), row.selfScore(), row.weight())
        .or(() -> tier(profile, where, row))
        .ifPresent(findings::add);
  }

  private static Optional<Finding> tier(RuleProfile profile, Pointer where, Indicator row) {
    if (row.tier() == null || row.weight() == null) {
      return Optional.empty();
    }
    return profile
        .range(row.tier())
        .filter(range -> !range.holds(row.selfScore(), row.weight()))
        .map(range -> outside(where, row, range, profile));
  }

  private static Finding outside(
      Pointer where, Indicator row, TierRange range, RuleProfile profile) {
    var claim = Texts.number(row.selfScore());
    var weight = Texts.number(row.weight());
    var from = Texts.percent(range.from());
    var to = Texts.percent(range.to());
    var message =
        Texts.row(row)
            + "，自评"
            + claim
            + "分，不在所填档次对应的范围（分值"
            + weight
            + "分的"
            + from
            + "至"
            + to
            + "）之内。";
    var nearest = range.cut(row.selfScore(), row.weight(), profile.indicatorRounding());
    return finding(where, message, "SCORE_OUTSIDE_TIER", nearest, row.selfScore())
        .args(RowFindings.args(row, claim, weight, from, to));
  }

  /** A score outside [0, weight]. */
  private static Optional<Finding> range(
      Pointer where, String subject, String[] names, BigDecimal score, BigDecimal weight) {
    var claim = Texts.number(score);
    if (score.signum() < 0) {
      var message = subject + "，自评" + claim + "分，得分不能为负数。";
      return Optional.of(
          finding(where, message, "SCORE_NEGATIVE", BigDecimal.ZERO, score)
              .args(and(names, claim)));
    }
    if (weight != null && score.compareTo(weight) > 0) {
      var most = Texts.number(weight);
      var message = subject + "，自评" + claim + "分，超过分值" + most + "分。";
      return Optional.of(
          finding(where, message, "SCORE_ABOVE_WEIGHT", weight, score)
              .args(and(names, claim, most)));
    }
    return Optional.empty();
  }

  private static String[] and(String[] names, String... figures) {
    return Stream.concat(Stream.of(names), Stream.of(figures)).toArray(String[]::new);
  }

  private static Finding finding(
      Pointer where, String message, String code, BigDecimal expected, BigDecimal found) {
    return Finding.of(Rule.SCORE_RANGE, Severity.ERROR, where, message, code)
        .figures(Measure.PLAIN, expected, found);
  }
}
