package org.jiheng.report.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiheng.report.profile.RuleProfile;
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
      check(where, subject, execution.selfScore(), execution.weight(), findings);
    }
  }

  private static void indicator(
      RuleProfile profile, FormScore form, IndicatorScore score, List<Finding> findings) {
    var row = score.row();
    if (row.selfScore() == null) {
      return;
    }
    var where = Pointer.indicator(form.index(), score.index()).to("selfScore");
    boolean ranged = check(where, Texts.row(row), row.selfScore(), row.weight(), findings);
    if (ranged && row.tier() != null && row.weight() != null) {
      profile
          .range(row.tier())
          .filter(range -> !range.holds(row.selfScore(), row.weight()))
          .ifPresent(
              range -> {
                var from = Texts.percent(range.from());
                var to = Texts.percent(range.to());
                var message =
                    Texts.row(row)
                        + "，自评"
                        + Texts.number(row.selfScore())
                        + "分，不在所填档次对应的范围（分值"
                        + Texts.number(row.weight())
                        + "分的"
                        + from
                        + "至"
                        + to
                        + "）之内。";
                findings.add(finding(where, message, "SCORE_OUTSIDE_TIER", null, row.selfScore()));
              });
    }
  }

  /** Whether the score lies in [0, weight]. */
  private static boolean check(
      Pointer where, String subject, BigDecimal score, BigDecimal weight, List<Finding> findings) {
    if (score.signum() < 0) {
      var message = subject + "，自评" + Texts.number(score) + "分，得分不能为负数。";
      findings.add(finding(where, message, "SCORE_NEGATIVE", BigDecimal.ZERO, score));
      return false;
    }
    if (weight != null && score.compareTo(weight) > 0) {
      var message = subject + "，自评" + Texts.number(score) + "分，超过分值" + Texts.number(weight) + "分。";
      findings.add(finding(where, message, "SCORE_ABOVE_WEIGHT", weight, score));
      return false;
    }
    return true;
  }

  private static Finding finding(
      Pointer where, String message, String code, BigDecimal expected, BigDecimal found) {
    return Finding.of(Rule.SCORE_RANGE, Severity.ERROR, where, message, code)
        .args(Texts.number(found))
        .figures(Measure.PLAIN, expected, found);
  }
}
