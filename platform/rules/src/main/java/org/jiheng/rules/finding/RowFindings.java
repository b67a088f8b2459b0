package org.jiheng.rules.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiheng.filing.Indicator;
import org.jiheng.rules.expression.Kind;
import org.jiheng.rules.scoring.Attainment;
import org.jiheng.rules.scoring.Basis;
import org.jiheng.rules.scoring.Claims;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.scoring.IndicatorScore;
import org.jiheng.rules.scoring.Texts;

/** What a row's figures tell beside its score. */
final class RowFindings {

  private RowFindings() {}

  /** A row and its place. */
  record Place(int form, IndicatorScore score) {

    Pointer pointer() {
      return Pointer.indicator(form, score.index());
    }

    Indicator row() {
      return score.row();
    }
  }

  static Stream<Place> rows(FormScore form) {
    return form.indicators().stream()
        .filter(score -> score.basis() != Basis.MISSING)
        .map(score -> new Place(form.index(), score));
  }

  /** A row's name, target and actual as filed, and the figures that a finding adds. */
  static String[] args(Indicator row, String... figures) {
    var args = new ArrayList<String>();
    for (String filed : new String[] {row.level3(), row.target(), row.actual()}) {
      args.add(filed == null ? "" : filed);
    }
    args.addAll(List.of(figures));
    return args.toArray(String[]::new);
  }

  /** The target may have been set too low. */
  static Stream<Finding> farExceeded(Ledger ledger) {
    var share = ledger.profile().farExceeded();
    var findings = new ArrayList<Finding>();
    for (Place place : ledger.rows()) {
      if (!Claims.hasReason(place.row().deviation())) {
        Attainment.beyond(place.score(), share)
            .map(beyond -> farExceeded(place, beyond, Texts.percent(share)))
            .ifPresent(findings::add);
      }
    }
    return findings.stream();
  }

  private static Finding farExceeded(Place place, Attainment beyond, String share) {
    var figures = beyond.figures();
    var message =
        Texts.row(place.row())
            + "，"
            + figures.actual()
            + " ÷ "
            + figures.target()
            + " = "
            + figures.percent()
            + "，达到指标值的"
            + share
            + "以上，但未说明原因，指标值可能设置偏低。";
    return Finding.of(
            Rule.FAR_EXCEEDED,
            Severity.NOTICE,
            place.pointer().to("actual"),
            message,
            "FAR_EXCEEDED")
        .args(args(place.row(), figures.actual(), figures.target(), figures.percent(), share))
        .figures(Measure.PLAIN, beyond.target(), beyond.actual());
  }

  /** A bound instead of a figure says that nobody measured. */
  static Stream<Finding> notMeasured(Ledger ledger) {
    return ledger.rows().stream()
        .filter(place -> place.score().target().is(Kind.QUANTITY))
        .filter(place -> place.score().actual().isBound())
        .map(RowFindings::notMeasured);
  }

  private static Finding notMeasured(Place place) {
    var message = Texts.row(place.row()) + "，完成值只写明界限，没有填写实际数值。";
    return Finding.of(
            Rule.NOT_MEASURED,
            Severity.WARNING,
            place.pointer().to("actual"),
            message,
            "NOT_MEASURED")
        .args(args(place.row()))
        .figures(Measure.PLAIN, null, place.score().actual().value());
  }
}
