package org.jiheng.rules.finding;

import java.util.stream.Stream;
import org.jiheng.rules.scoring.Basis;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.scoring.Texts;

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
    var message =
        Ledger.name(form)
            + "表的执行率自评得分为"
            + Texts.number(execution.selfScore())
            + "分，按规则应为"
            + Texts.number(execution.ruleScore())
            + "分（"
            + execution.explanation().text()
            + "）。";
    return Finding.of(
            Rule.EXECUTION_SCORE,
            Severity.ERROR,
            Pointer.form(form.index()).to("execution").to("selfScore"),
            message,
            "EXECUTION_SCORE_WRONG")
        .args(
            Ledger.title(form),
            Texts.number(execution.selfScore()),
            Texts.number(execution.ruleScore()))
        .figures(Measure.PLAIN, execution.ruleScore(), execution.selfScore());
  }

  /** The printed total is not the sum of the form's scores; not where the form has no rows. */
  static Stream<Finding> totalScores(Ledger ledger) {
    return ledger.forms().stream()
        .filter(form -> !form.indicators().isEmpty())
        .filter(form -> form.statedTotal() != null && form.selfTotal() != null)
        .filter(form -> form.statedTotal().compareTo(form.selfTotal()) != 0)
        .map(FormTotals::totalScore);
  }

  private static Finding totalScore(FormScore form) {
    var message =
        Ledger.name(form)
            + "表的总分填报为"
            + Texts.number(form.statedTotal())
            + "分，执行率得分与各项指标自评得分合计为"
            + Texts.number(form.selfTotal())
            + "分。";
    return Finding.of(
            Rule.TOTAL_SCORE,
            Severity.ERROR,
            Pointer.form(form.index()).to("stated").to("selfScore"),
            message,
            "TOTAL_SCORE_WRONG")
        .args(Ledger.title(form), Texts.number(form.statedTotal()), Texts.number(form.selfTotal()))
        .figures(Measure.PLAIN, form.selfTotal(), form.statedTotal());
  }
}
