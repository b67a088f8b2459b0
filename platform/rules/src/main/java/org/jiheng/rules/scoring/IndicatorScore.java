package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import org.jiheng.filing.Indicator;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.profile.RuleProfile;

/**
 * An indicator with its score.
 *
 * @param index the row's place in the filed form
 * @param ruleScore what the rule gives after the profile's rounding; null where the self-score was
 *     taken over
 * @param computedScore the score that counts; null where neither the rule nor the form gives one
 * @param attainment of a row without points whose target and actual are filled in; null else
 */
public record IndicatorScore(
    int index,
    Indicator row,
    Expression target,
    Expression actual,
    Direction direction,
    Basis basis,
    BigDecimal ruleScore,
    BigDecimal computedScore,
    Explanation explanation,
    Attainment attainment) {

  /** What the words of the actual are to the target, where they deny or weaken it; null else. */
  public ScoreCode contrast() {
    return explanation.reason() == ScoreCode.STATUS_CONTRADICTED
            || explanation.reason() == ScoreCode.WEAKENED
        ? explanation.reason()
        : null;
  }

  /** Whether a word like 投诉 says by itself that less is better. */
  public boolean reverseByName(RuleProfile profile) {
    return Directions.isReverseByName(row, target, profile);
  }
}
