package org.jiheng.rules.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jiheng.filing.Form;

/**
 * What the list and the overview show of an evaluation: amounts in yuan, the rate in percent.
 *
 * @param selfTotal of the overall form, as computedTotal and reviewTotal; null without one
 * @param annual of the overall form, or of all forms together where there is none
 * @param rate null where there is no budget to execute
 * @param findings number of findings by rule
 * @param leftOut why there is no score; null where there is one
 */
public record EvaluationFigures(
    BigDecimal score,
    String grade,
    BigDecimal selfTotal,
    BigDecimal computedTotal,
    BigDecimal reviewTotal,
    BigDecimal annual,
    BigDecimal executed,
    BigDecimal rate,
    Map<String, Integer> findings,
    LeftOut leftOut) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public static EvaluationFigures of(EvaluationView view) {
    var overall = overall(view);
    var annual = leading(view, EvaluatedForm.EvaluatedExecution::annual);
    var executed = leading(view, EvaluatedForm.EvaluatedExecution::executed);
    var findings = new TreeMap<String, Integer>();
    view.findings().forEach(finding -> findings.merge(finding.rule(), 1, Integer::sum));
    return new EvaluationFigures(
        view.score(),
        view.grade(),
        overall == null ? null : overall.selfTotal(),
        overall == null ? null : overall.computedTotal(),
        overall == null ? null : overall.reviewTotal(),
        annual,
        executed,
        rate(annual, executed),
        findings,
        LeftOut.of(view));
  }

  private static BigDecimal rate(BigDecimal annual, BigDecimal executed) {
    if (annual == null || executed == null || annual.signum() <= 0) {
      return null;
    }
    return executed.multiply(HUNDRED).divide(annual, 2, RoundingMode.HALF_UP);
  }

  private static BigDecimal leading(
      EvaluationView view, Function<EvaluatedForm.EvaluatedExecution, BigDecimal> amount) {
    var overall = overall(view);
    if (overall != null) {
      return overall.execution() == null ? null : amount.apply(overall.execution());
    }
    return view.forms().stream()
        .map(EvaluatedForm::execution)
        .filter(Objects::nonNull)
        .map(amount)
        .filter(Objects::nonNull)
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  private static EvaluatedForm overall(EvaluationView view) {
    return view.forms().stream()
        .filter(form -> Form.OVERALL.equals(form.form()))
        .findFirst()
        .orElse(null);
  }
}
