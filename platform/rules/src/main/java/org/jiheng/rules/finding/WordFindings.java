package org.jiheng.rules.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiheng.rules.finding.RowFindings.Place;
import org.jiheng.rules.scoring.Basis;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.scoring.IndicatorScore;
import org.jiheng.rules.scoring.Notation;
import org.jiheng.rules.scoring.ScoreCode;
import org.jiheng.rules.sentence.Phrase;

/** Rows whose words deny or weaken what they claim, and rows that nobody could compute. */
final class WordFindings {

  private WordFindings() {}

  /** The actual says that nothing came of it, or the opposite of the target. */
  static Stream<Finding> contradicted(Ledger ledger) {
    return ledger.rows().stream()
        .filter(place -> place.score().contrast() == ScoreCode.STATUS_CONTRADICTED)
        .map(
            place ->
                claims(place.score())
                    ? claimed(FindingCode.CLAIM_CONTRADICTED, place)
                    : finding(FindingCode.ACTUAL_CONTRADICTED, place, Map.of()));
  }

  /** Full points for an actual that says less than done, or that it was late. */
  static Stream<Finding> weakened(Ledger ledger) {
    return ledger.rows().stream()
        .filter(place -> isFull(place.score()))
        .flatMap(place -> weakening(place).map(code -> claimed(code, place)).stream());
  }

  private static Optional<FindingCode> weakening(Place place) {
    return switch (place.score().explanation().reason()) {
      case WEAKENED -> Optional.of(FindingCode.CLAIM_WEAKENED);
      case LATE -> Optional.of(FindingCode.CLAIM_LATE);
      default -> Optional.empty();
    };
  }

  /** One a form, which names the rows whose claims a reader has to judge. */
  static Stream<Finding> notComputed(Ledger ledger) {
    var findings = new ArrayList<Finding>();
    for (FormScore form : ledger.forms()) {
      var rows =
          form.indicators().stream()
              .filter(row -> row.basis() == Basis.NOT_COMPUTED && claims(row))
              .filter(row -> row.row().weight() != null)
              .toList();
      if (!rows.isEmpty()) {
        findings.add(notComputed(form, rows));
      }
    }
    return findings.stream();
  }

  private static Finding notComputed(FormScore form, List<IndicatorScore> rows) {
    var names =
        rows.stream()
            .map(row -> Notation.quoted(row.row().level3()))
            .collect(Collectors.joining("、"));
    var figures =
        Map.of("form", Ledger.title(form), "count", Integer.toString(rows.size()), "names", names);
    return Finding.of(
        FindingCode.NOT_COMPUTED, Pointer.form(form.index()).to("indicators"), figures);
  }

  private static Finding claimed(FindingCode code, Place place) {
    return finding(code, place, Map.of("claim", Notation.number(place.row().selfScore())))
        .measured(FigureKind.PLAIN, place.score().ruleScore(), place.row().selfScore());
  }

  private static Finding finding(FindingCode code, Place place, Map<String, ?> figures) {
    return Finding.of(
        code, place.pointer().to("actual"), Phrase.and(Notation.figures(place.row()), figures));
  }

  private static boolean claims(IndicatorScore score) {
    return score.row().selfScore() != null && score.row().selfScore().signum() > 0;
  }

  private static boolean isFull(IndicatorScore score) {
    return claims(score)
        && score.row().weight() != null
        && score.row().selfScore().compareTo(score.row().weight()) >= 0;
  }
}
