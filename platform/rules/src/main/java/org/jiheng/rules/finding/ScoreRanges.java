package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiheng.filing.Indicator;
import org.jiheng.rules.finding.RowFindings.Place;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.profile.TierRange;
import org.jiheng.rules.scoring.Basis;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.scoring.IndicatorScore;
import org.jiheng.rules.scoring.Texts;

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
    if (execution != null
        && execution.basis() != Basis.MISSING
        && isOutside(execution.selfScore(), execution.weight())) {
      var where = Pointer.form(form.index()).to("execution").to("selfScore");
      var subject = Ledger.name(form) + "表的执行率";
      var args = new String[] {Ledger.title(form)};
      findings.add(outside(where, subject, args, execution.selfScore(), execution.weight()));
    }
  }

  private static void indicator(
      RuleProfile profile, FormScore form, IndicatorScore score, List<Finding> findings) {
    var row = score.row();
    var place = new Place(form.index(), score);
    if (isOutside(row.selfScore(), row.weight())) {
      var names = RowFindings.args(row);
      findings.add(outside(at(place), Texts.row(row), names, row.selfScore(), row.weight()));
    } else {
      tier(profile, place).ifPresent(findings::add);
    }
  }

  private static Pointer at(Place place) {
    return place.pointer().to("selfScore");
  }

  private static Optional<Finding> tier(RuleProfile profile, Place place) {
    var row = place.row();
    if (row.selfScore() == null || row.tier() == null || row.weight() == null) {
      return Optional.empty();
    }
    return profile
        .range(row.tier())
        .filter(range -> !range.holds(row.selfScore(), row.weight()))
        .map(range -> outside(at(place), row, range, profile));
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

  /** Whether a score, where one is filed, is outside [0, weight]. */
  private static boolean isOutside(BigDecimal score, BigDecimal weight) {
    return score != null && (score.signum() < 0 || weight != null && score.compareTo(weight) > 0);
  }

  private static Finding outside(
      Pointer where, String subject, String[] names, BigDecimal score, BigDecimal weight) {
    var claim = Texts.number(score);
    if (score.signum() < 0) {
      var message = subject + "，自评" + claim + "分，得分不能为负数。";
      return finding(where, message, "SCORE_NEGATIVE", BigDecimal.ZERO, score)
          .args(and(names, claim));
    }
    var most = Texts.number(weight);
    var message = subject + "，自评" + claim + "分，超过分值" + most + "分。";
    return finding(where, message, "SCORE_ABOVE_WEIGHT", weight, score)
        .args(and(names, claim, most));
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
