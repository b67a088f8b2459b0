package org.jiheng.rules.scoring;

import java.math.BigDecimal;

/**
 * The execution line of a form.
 *
 * @param annual in the filing's unit; null where the form leaves it blank
 * @param executed in the filing's unit
 * @param rate in percent with two decimals; null where it cannot be computed
 * @param statedRate as the form prints it
 * @param ruleScore what the rule gives; null where the self-score was taken over
 * @param computedScore null where neither the rule nor the form gives one
 */
public record ExecutionScore(
    BigDecimal annual,
    BigDecimal executed,
    BigDecimal rate,
    BigDecimal statedRate,
    BigDecimal weight,
    BigDecimal selfScore,
    BigDecimal ruleScore,
    BigDecimal computedScore,
    Basis basis,
    Explanation explanation) {}
