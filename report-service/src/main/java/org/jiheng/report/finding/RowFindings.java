package org.jiheng.report.finding;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jiheng.report.expression.Kind;
import org.jiheng.report.scoring.Attainment;
import org.jiheng.report.scoring.Basis;
import org.jiheng.report.scoring.Claims;
import org.jiheng.report.scoring.IndicatorScore;
import org.jiheng.report.scoring.Texts;

/** What a row's figures tell beside its score. */
final class RowFindings {

  private RowFindings() {}

  /** A row and its place. */
  record Place(int form, IndicatorScore score) {

    Pointer pointer() {
      return Pointer.indicator(form, score.index());
    }
  }

  /** The rows that may have findings of their own: a missing one has said enough. */
  static Stream<Place> rows(Ledger ledger) {
    return ledger.forms().stream()
        .flatMap(
            form ->
                form.indicators().stream()
                    .filter(score -> score.basis() != Basis.MISSING)
                    .map(score -> new Place(form.index(), score)));
  }

  /** The target may have been set too low. */
  static Stream<Finding> farExceeded(Ledger ledger) {
    var share = ledger.profile().farExceeded();
    Predicate<Place> far =
        place ->
            Attainment.reaches(place.score(), share)
                && !Claims.hasReason(place.score().row().deviation());
    return rows(ledger)
        .filter(far)
        .map(
            place -> {
              var message =
                  Texts.row(place.score().row())
                      + "，达到指标值的"
                      + Texts.percent(share)
                      + "以上，但未说明原因，指标值可能设置偏低。";
              return Finding.of(
                      Rule.FAR_EXCEEDED,
                      Severity.NOTICE,
                      place.pointer().to("actual"),
                      message,
                      "FAR_EXCEEDED")
                  .args(
                      place.score().row().target(),
                      place.score().row().actual(),
                      Texts.percent(share));
            });
  }

  /** A bound instead of a figure says that nobody measured. */
  static Stream<Finding> notMeasured(Ledger ledger) {
    return rows(ledger)
        .filter(place -> place.score().target().is(Kind.QUANTITY))
        .filter(place -> place.score().actual().isBound())
        .map(
            place -> {
              var message = Texts.row(place.score().row()) + "，完成值只写明界限，没有填写实际数值。";
              return Finding.of(
                      Rule.NOT_MEASURED,
                      Severity.WARNING,
                      place.pointer().to("actual"),
                      message,
                      "NOT_MEASURED")
                  .args(place.score().row().target(), place.score().row().actual());
            });
  }
}
