package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiheng.filing.Indicator;
import org.jiheng.rules.finding.RowFindings.Place;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.profile.ShareRange;
import org.jiheng.rules.scoring.Basis;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.scoring.IndicatorScore;
import org.jiheng.rules.scoring.Notation;
import org.jiheng.rules.scoring.ScoreCode;
import org.jiheng.rules.sentence.Phrase;

/** Scores above their weight, below nothing, or outside the tier that was filed. */
final class ScoreRanges {

  private ScoreRanges() {}

  static Stream<Finding> findings(Ledger ledger) {
    var findings = new ArrayList<Finding>();
    for (FormScore form : ledger.forms()) {
      execution(form, findings);
      total(form, findings);
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
      var of = Map.of("form", Ledger.title(form));
      findings.add(
          execution.selfScore().signum() < 0
              ? negative(FindingCode.EXECUTION_SCORE_NEGATIVE, where, of, execution.selfScore())
              : above(
                  FindingCode.EXECUTION_SCORE_ABOVE_WEIGHT,
                  where,
                  of,
                  execution.selfScore(),
                  execution.weight()));
    }
  }

  /**
   * Claims that together are more than a cap of the profile leaves, and no smaller total stands.
   */
  private static void total(FormScore form, List<Finding> findings) {
    var counted = form.adjustedSelf();
    var claim = form.statedTotal() == null ? form.selfTotal() : form.statedTotal();
    if (claim == null || counted.total() == null || claim.compareTo(counted.total()) <= 0) {
      return;
    }
    var printed = form.statedTotal() != null;
    var whole = Pointer.form(form.index());
    counted.adjustments().stream()
        .filter(adjustment -> adjustment.reason().isCap())
        .map(
            cap ->
                Finding.of(
                        FindingCode.CLAIM_ABOVE_CAP,
                        printed ? whole.to("stated").to("selfScore") : whole,
                        Map.of(
                            "form", Ledger.title(form),
                            "claim", Notation.number(claim),
                            "left", Notation.number(counted.total()),
                            "why", cap.phrase()))
                    .measured(FigureKind.PLAIN, counted.total(), claim))
        .forEach(findings::add);
  }

  private static void indicator(
      RuleProfile profile, FormScore form, IndicatorScore score, List<Finding> findings) {
    var row = score.row();
    var place = new Place(form.index(), score);
    if (isOutside(row.selfScore(), row.weight())) {
      var of = Notation.figures(row);
      findings.add(
          row.selfScore().signum() < 0
              ? negative(FindingCode.SCORE_NEGATIVE, at(place), of, row.selfScore())
              : above(
                  FindingCode.SCORE_ABOVE_WEIGHT, at(place), of, row.selfScore(), row.weight()));
    } else {
      tier(profile, place).ifPresent(findings::add);
    }
  }

  private static Pointer at(Place place) {
    return place.pointer().to("selfScore");
  }

  private static Optional<Finding> tier(RuleProfile profile, Place place) {
    var row = place.row();
    var why = place.score().explanation();
    if (why.reason() == ScoreCode.STEP_CUT) {
      return Optional.of(outsideStep(place, why.figures()));
    }
    if (row.selfScore() == null || row.tier() == null || row.weight() == null) {
      return Optional.empty();
    }
    return profile
        .range(row.tier())
        .filter(range -> !range.holds(row.selfScore(), row.weight()))
        .map(range -> outside(at(place), row, range, profile));
  }

  private static Finding outsideStep(Place place, Map<String, ?> why) {
    var row = place.row();
    var figures = new HashMap<String, Object>(Notation.figures(row));
    List.of("step", "claim", "weight", "from", "to")
        .forEach(name -> figures.put(name, why.get(name)));
    return Finding.of(FindingCode.SCORE_OUTSIDE_STEP, at(place), figures)
        .measured(FigureKind.PLAIN, place.score().computedScore(), row.selfScore());
  }

  private static Finding outside(
      Pointer where, Indicator row, ShareRange range, RuleProfile profile) {
    var figures =
        Map.of(
            "claim", Notation.number(row.selfScore()),
            "weight", Notation.number(row.weight()),
            "from", Notation.percent(range.from()),
            "to", Notation.percent(range.to()));
    var nearest = range.cut(row.selfScore(), row.weight(), profile.indicatorRounding());
    return Finding.of(
            FindingCode.SCORE_OUTSIDE_TIER, where, Phrase.and(Notation.figures(row), figures))
        .measured(FigureKind.PLAIN, nearest, row.selfScore());
  }

  /** Whether a score, where one is filed, is outside [0, weight]. */
  private static boolean isOutside(BigDecimal score, BigDecimal weight) {
    return score != null && (score.signum() < 0 || weight != null && score.compareTo(weight) > 0);
  }

  private static Finding negative(
      FindingCode code, Pointer where, Map<String, ?> of, BigDecimal score) {
    return Finding.of(code, where, Phrase.and(of, "claim", Notation.number(score)))
        .measured(FigureKind.PLAIN, BigDecimal.ZERO, score);
  }

  private static Finding above(
      FindingCode code, Pointer where, Map<String, ?> of, BigDecimal score, BigDecimal weight) {
    var figures = Map.of("claim", Notation.number(score), "weight", Notation.number(weight));
    return Finding.of(code, where, Phrase.and(of, figures))
        .measured(FigureKind.PLAIN, weight, score);
  }
}
