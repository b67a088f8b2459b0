package org.jiheng.rules.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jiheng.filing.Filing;
import org.jiheng.filing.StatementChart;
import org.jiheng.rules.finding.FilingChecks;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.scoring.FormScorer;
import org.jiheng.rules.scoring.ScoreMemo;

/** Scores a filing's forms, checks the filing and grades the department. */
public final class Evaluator {

  private final ScoreMemo memo;

  /** One that judges every row anew. */
  public Evaluator() {
    this(new ScoreMemo(0));
  }

  /**
   * @param memo of rows that it need not judge again
   */
  public Evaluator(ScoreMemo memo) {
    this.memo = memo;
  }

  /**
   * Evaluates a filing in the unit in which it was filed, because rounding is judged in that unit.
   *
   * @param chart the chart of lines, with or without the lines that the filing names itself
   */
  public Evaluation evaluate(Filing filing, RuleProfile profile, StatementChart chart) {
    return evaluate(filing, profile, chart, Set.of());
  }

  /**
   * As {@link #evaluate(Filing, RuleProfile, StatementChart)}.
   *
   * @param proven pointers to what evidence is bound to
   */
  public Evaluation evaluate(
      Filing filing, RuleProfile profile, StatementChart chart, Set<String> proven) {
    var scorer = new FormScorer(profile, memo);
    var forms =
        IntStream.range(0, filing.forms().size())
            .mapToObj(index -> scorer.score(index, filing.forms().get(index)))
            .toList();
    var overall = forms.stream().filter(form -> form.form().isOverall()).findFirst();
    var counted = forms.stream().filter(Evaluator::counts).toList();
    var score =
        overall.isPresent()
            ? overall.filter(Evaluator::counts).map(FormScore::computedTotal).orElse(null)
            : mean(counted);
    var grade = overall.isPresent() ? overall.get().grade() : gradeOf(score, counted, profile);
    var findings = new FilingChecks(profile, chart.with(filing)).check(filing, forms, proven);
    return new Evaluation(profile, filing.amountUnit(), forms, score, grade, findings);
  }

  /** What cannot be compared is in no mean, and is no department's score. */
  private static boolean counts(FormScore form) {
    return form.comparable() && form.computedTotal() != null;
  }

  private static String gradeOf(BigDecimal score, List<FormScore> forms, RuleProfile profile) {
    var graded = forms.stream().anyMatch(form -> form.grade() != null);
    return score == null || !graded ? null : profile.grade(score);
  }

  /** The project forms weighted by their TOTAL annual; plain where one is blank or negative. */
  private static BigDecimal mean(List<FormScore> forms) {
    if (forms.isEmpty()) {
      return null;
    }
    var weights = forms.stream().map(Evaluator::annual).toList();
    var plain =
        weights.stream().anyMatch(weight -> weight == null || weight.signum() < 0)
            || weights.stream().allMatch(weight -> weight.signum() == 0);
    var sum = BigDecimal.ZERO;
    var total = BigDecimal.ZERO;
    for (var i = 0; i < forms.size(); i++) {
      var weight = plain ? BigDecimal.ONE : weights.get(i);
      sum = sum.add(weight.multiply(forms.get(i).computedTotal()));
      total = total.add(weight);
    }
    return sum.divide(total, 2, RoundingMode.HALF_UP);
  }

  private static BigDecimal annual(FormScore form) {
    return form.execution() == null ? null : form.execution().annual();
  }
}
