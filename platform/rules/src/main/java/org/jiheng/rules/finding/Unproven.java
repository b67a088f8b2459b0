package org.jiheng.rules.finding;

import java.util.stream.Stream;
import org.jiheng.rules.finding.RowFindings.Place;
import org.jiheng.rules.scoring.Notation;

/** Rows of which the profile asks for evidence, and to which none is bound. */
final class Unproven {

  private Unproven() {}

  static Stream<Finding> findings(Ledger ledger) {
    var demands = ledger.profile().evidence();
    if (demands.required().isEmpty()) {
      return Stream.empty();
    }
    return ledger.rows().stream()
        .filter(place -> !ledger.isProven(place))
        .flatMap(
            place ->
                demands.severity(place.row().level1(), place.row().level2()).stream()
                    .map(severity -> finding(place, severity)));
  }

  private static Finding finding(Place place, String severity) {
    return Finding.of(code(severity), place.pointer().to("actual"), Notation.figures(place.row()));
  }

  private static FindingCode code(String severity) {
    return switch (Severity.valueOf(severity)) {
      case ERROR -> FindingCode.EVIDENCE_DEMANDED;
      case WARNING -> FindingCode.NO_EVIDENCE;
      case NOTICE -> FindingCode.EVIDENCE_ADVISED;
    };
  }
}
