package org.jiheng.rules.finding;

import java.util.stream.Stream;
import org.jiheng.rules.scoring.Basis;
import org.jiheng.rules.scoring.Claims;
import org.jiheng.rules.scoring.Claims.Outcome;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.scoring.IndicatorScore;
import org.jiheng.rules.scoring.Texts;

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
      boolean above = outcome == Outcome.ABOVE;
      var message =
          score.explanation().text()
              + "；自评"
              + claimed()
              + "分，"
              + (above ? "高于" : "低于")
              + "规则得分"
              + Texts.number(score.ruleScore())
              + "分"
              + (above ? "。" : "，且未说明偏差原因。");
      return Finding.of(
              Rule.SCORE_MISMATCH,
              above ? Severity.ERROR : Severity.WARNING,
              Pointer.indicator(form.index(), score.index()).to("selfScore"),
              message,
              above ? "CLAIM_ABOVE_RULE" : "CLAIM_BELOW_RULE")
          .args(RowFindings.args(score.row(), claimed(), Texts.number(score.ruleScore())))
          .figures(Measure.PLAIN, score.ruleScore(), score.row().selfScore());
    }

    Finding withoutReason() {
      var message =
          Texts.row(score.row())
              + "，自评"
              + claimed()
              + "分，低于规则得分"
              + Texts.number(score.ruleScore())
              + "分，但未填写偏差原因及改进措施。";
      return Finding.of(
              Rule.NO_REASON,
              Severity.WARNING,
              Pointer.indicator(form.index(), score.index()).to("deviation"),
              message,
              "NO_REASON")
          .args(RowFindings.args(score.row(), claimed(), Texts.number(score.ruleScore())))
          .figures(Measure.PLAIN, score.ruleScore(), score.row().selfScore());
    }

    private String claimed() {
      return Texts.number(score.row().selfScore());
    }
  }
}
