package org.jiheng.province.advice;

import java.math.BigDecimal;
import java.time.Instant;
import org.jiheng.rules.advice.FormAdvice;
import org.jiheng.rules.profile.ResultUse.Advice;

/**
 * What a form's result means for its next budget, and what somebody decided.
 *
 * @param fiscalYear of the budget, the year after the results
 * @param decision null where nobody has decided yet
 */
public record AdviceView(
    String department,
    String departmentName,
    int fiscalYear,
    String form,
    String name,
    BigDecimal score,
    String grade,
    Advice advice,
    BigDecimal annual,
    BigDecimal suggestedCeiling,
    BigDecimal lowestCeiling,
    String sentence,
    Decided decision) {

  /** By whom, and why. */
  public record Decided(
      Advice advice,
      BigDecimal amount,
      String reason,
      String by,
      String byName,
      Instant decidedAt) {}

  public static AdviceView of(
      String department, String departmentName, int budgetYear, FormAdvice of, Decided decision) {
    return new AdviceView(
        department,
        departmentName,
        budgetYear,
        of.form(),
        of.name(),
        of.score(),
        of.grade(),
        of.advice(),
        of.annual(),
        of.suggestedCeiling(),
        of.lowestCeiling(),
        of.sentence(),
        decision);
  }
}
