package org.jiheng.rules.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jiheng.rules.evaluation.EvaluatedForm;
import org.jiheng.rules.evaluation.EvaluationView;
import org.jiheng.rules.profile.ResultUse;
import org.jiheng.rules.profile.ResultUse.Advice;
import org.jiheng.rules.profile.RuleProfile;

/**
 * What a form's grade means for its next budget: a proposal, because a person decides.
 *
 * @param score that the grade is of: a reviewer's total where there is one, else that of the rules,
 *     never what was claimed; null where nothing can be graded
 * @param advice null where the profile has none for the grade
 * @param annual this year's budget in yuan; null where none was filed
 * @param suggestedCeiling the budget less the least cut; null where there is no advice or budget
 * @param lowestCeiling the budget less the greatest cut
 */
public record FormAdvice(
    String form,
    String name,
    BigDecimal score,
    String grade,
    Advice advice,
    BigDecimal annual,
    BigDecimal suggestedCeiling,
    BigDecimal lowestCeiling) {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** In the order of the forms. */
  public static List<FormAdvice> of(EvaluationView evaluation, RuleProfile profile) {
    return evaluation.forms().stream().map(form -> of(form, profile)).toList();
  }

  private static FormAdvice of(EvaluatedForm form, RuleProfile profile) {
    var score = form.comparable() ? score(form) : null;
    var grade = score == null ? null : profile.grade(score);
    var use = profile.resultUse().stream().filter(each -> each.grade().equals(grade)).findFirst();
    var annual = form.execution() == null ? null : form.execution().annual();
    return new FormAdvice(
        form.form(),
        form.name(),
        score,
        grade,
        use.map(ResultUse::advice).orElse(null),
        annual,
        ceiling(annual, use, 0),
        ceiling(annual, use, 1));
  }

  private static BigDecimal score(EvaluatedForm form) {
    return form.reviewTotal() == null ? form.computedTotal() : form.reviewTotal();
  }

  private static BigDecimal ceiling(BigDecimal annual, Optional<ResultUse> use, int bound) {
    if (annual == null || use.isEmpty()) {
      return null;
    }
    var cut = use.get().cut();
    return cut.isEmpty()
        ? annual
        : annual.multiply(WHOLE.subtract(cut.get(bound))).divide(WHOLE, 2, RoundingMode.HALF_UP);
  }

  /** In words, as a reader of the list is told it. */
  public String sentence() {
    if (grade == null) {
      return "没有可比的得分，由人判断。";
    }
    if (advice == null) {
      return "等级“" + grade + "”，评分方案没有规定如何应用。";
    }
    return "得分 "
        + score.stripTrailingZeros().toPlainString()
        + "，等级“"
        + grade
        + "”："
        + advice.title()
        + (advice == Advice.CUT && annual != null ? "至 " + between() + " 元。" : "。");
  }

  private String between() {
    return lowestCeiling.compareTo(suggestedCeiling) == 0
        ? suggestedCeiling.toPlainString()
        : lowestCeiling.toPlainString() + "—" + suggestedCeiling.toPlainString();
  }
}
