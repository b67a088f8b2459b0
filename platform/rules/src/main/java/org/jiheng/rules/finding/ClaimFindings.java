package org.jiheng.rules.finding;

import java.util.Map;
import java.util.stream.Stream;
import org.jiheng.rules.scoring.Basis;
import org.jiheng.rules.scoring.Claims;
import org.jiheng.rules.scoring.Claims.Outcome;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.scoring.IndicatorScore;
import org.jiheng.rules.scoring.Notation;
import org.jiheng.rules.sentence.Phrase;

/** Claims that are not what the rule gives, and losses that nobody explains. */
final class ClaimFindings {

  private ClaimFindings() {}

  static Stream<Finding> mismatches(Ledger ledger) {
    return rows(ledger)
        .filter(claim -> claim.outcome() == Outcome.ABOVE || claim.isUnexplained())
        .map(Claim::mismatch);
  }

  static Stream<Finding> withoutReason(Ledger ledger) {
    return rows(ledger).filter(Claim::isUnexplained).map(Claim::withoutReason);
  }

  private static Stream<Claim> rows(Ledger ledger) {
    return ledger.forms().stream()
        .flatMap(
            form ->
                form.indicators().stream()
                    .filter(row -> row.basis() != Basis.MISSING)
                    .map(row -> new Claim(form, row, Claims.outcome(row))));
  }

  private record Claim(FormScore form, IndicatorScore score, Outcome outcome) {

    boolean isUnexplained() {
      return outcome == Outcome.BELOW_WITHOUT_REASON;
    }

    Finding mismatch() {
      var above = outcome == Outcome.ABOVE;
      return finding(
          above ? FindingCode.CLAIM_ABOVE_RULE : FindingCode.CLAIM_BELOW_RULE,
          "selfScore",
          Phrase.and(figures(), "why", score.explanation().phrase()));
    }

    Finding withoutReason() {
      return finding(FindingCode.NO_REASON, "deviation", figures());
    }

    private Finding finding(FindingCode code, String cell, Map<String, ?> figures) {
      var where = Pointer.indicator(form.index(), score.index()).to(cell);
      return Finding.of(code, where, figures)
          .measured(FigureKind.PLAIN, score.ruleScore(), score.row().selfScore());
    }

    private Map<String, ?> figures() {
      return Phrase.and(
          Notation.figures(score.row()),
          Map.of(
              "claim", Notation.number(score.row().selfScore()),
              "rule", Notation.number(score.ruleScore())));
    }
  }
}
