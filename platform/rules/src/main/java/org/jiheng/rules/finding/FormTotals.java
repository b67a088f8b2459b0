package org.jiheng.rules.finding;

import java.util.Map;
import java.util.stream.Stream;
import org.jiheng.rules.scoring.Basis;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.scoring.Notation;

/** The scores that a form prints beside its rows. */
final class FormTotals {

  private FormTotals() {}

  /** The stated execution score is not the rule's. */
  static Stream<Finding> executionScores(Ledger ledger) {
    return ledger.forms().stream()
        .filter(FormTotals::isMeasured)
        .filter(form -> form.execution().selfScore().compareTo(form.execution().ruleScore()) != 0)
        .map(FormTotals::executionScore);
  }

  private static boolean isMeasured(FormScore form) {
    var execution = form.execution();
    return execution != null
        && execution.basis() == Basis.MEASURED
        && execution.selfScore() != null;
  }

  private static Finding executionScore(FormScore form) {
    var execution = form.execution();
    var figures =
        Map.of(
            "form", Ledger.title(form),
            "claim", Notation.number(execution.selfScore()),
            "rule", Notation.number(execution.ruleScore()),
            "why", execution.explanation().phrase());
    var where = Pointer.form(form.index()).to("execution").to("selfScore");
    return Finding.of(FindingCode.EXECUTION_SCORE_WRONG, where, figures)
        .measured(FigureKind.PLAIN, execution.ruleScore(), execution.selfScore());
  }

  /**
   * The printed total is neither the sum of the form's scores nor what the profile makes of it; not
   * where the form has no rows.
   */
  static Stream<Finding> totalScores(Ledger ledger) {
    return ledger.forms().stream()
        .filter(form -> !form.indicators().isEmpty())
        .filter(form -> form.statedTotal() != null && form.selfTotal() != null)
        .filter(form -> form.statedTotal().compareTo(form.selfTotal()) != 0)
        .filter(form -> form.statedTotal().compareTo(form.adjustedSelf().total()) != 0)
        .map(FormTotals::totalScore);
  }

  private static Finding totalScore(FormScore form) {
    var figures =
        Map.of(
            "form", Ledger.title(form),
            "stated", Notation.number(form.statedTotal()),
            "total", Notation.number(form.selfTotal()));
    var where = Pointer.form(form.index()).to("stated").to("selfScore");
    return Finding.of(FindingCode.TOTAL_SCORE_WRONG, where, figures)
        .measured(FigureKind.PLAIN, form.selfTotal(), form.statedTotal());
  }
}
