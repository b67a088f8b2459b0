package org.jiheng.rules.finding;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;
import org.jiheng.filing.Indicator;
import org.jiheng.rules.expression.Kind;
import org.jiheng.rules.scoring.Attainment;
import org.jiheng.rules.scoring.Basis;
import org.jiheng.rules.scoring.Claims;
import org.jiheng.rules.scoring.Excess;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.scoring.IndicatorScore;
import org.jiheng.rules.scoring.Notation;
import org.jiheng.rules.sentence.Phrase;

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

  /** The target may have been set too low. */
  static Stream<Finding> farExceeded(Ledger ledger) {
    var share = ledger.profile().farExceeded();
    var findings = new ArrayList<Finding>();
    for (Place place : ledger.rows()) {
      if (!Claims.hasReason(place.row().deviation())) {
        Excess.beyond(place.score(), ledger.profile())
            .map(beyond -> farExceeded(place, beyond, Notation.percent(share)))
            .ifPresent(findings::add);
      }
    }
    return findings.stream();
  }

  private static Finding farExceeded(Place place, Excess beyond, String share) {
    var figures =
        Map.of(
            "done", beyond.figures().actual(),
            "wanted", beyond.figures().target(),
            "percent", beyond.figures().percent(),
            "share", share);
    return Finding.of(
            FindingCode.FAR_EXCEEDED,
            place.pointer().to("actual"),
            Phrase.and(Notation.figures(place.row()), figures))
        .measured(FigureKind.PLAIN, beyond.target(), beyond.actual());
  }

  /** Nobody loses points there, so only a finding tells of it. */
  static Stream<Finding> missed(Ledger ledger) {
    return ledger.rows().stream()
        .filter(place -> place.score().attainment() == Attainment.MISSED)
        .filter(place -> !Claims.hasReason(place.row().deviation()))
        .map(
            place ->
                Finding.of(
                    FindingCode.TARGET_MISSED,
                    place.pointer().to("actual"),
                    Notation.figures(place.row())));
  }

  /** A bound instead of a figure says that nobody measured. */
  static Stream<Finding> notMeasured(Ledger ledger) {
    return ledger.rows().stream()
        .filter(place -> place.score().target().is(Kind.QUANTITY))
        .filter(place -> place.score().actual().isBound())
        .map(RowFindings::notMeasured);
  }

  private static Finding notMeasured(Place place) {
    return Finding.of(
            FindingCode.NOT_MEASURED, place.pointer().to("actual"), Notation.figures(place.row()))
        .measured(FigureKind.PLAIN, null, place.score().actual().value());
  }
}
