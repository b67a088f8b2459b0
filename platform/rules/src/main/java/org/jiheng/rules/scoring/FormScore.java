package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.jiheng.filing.Form;
import org.jiheng.rules.sentence.Phrase;

/**
 * A form with its scores.
 *
 * @param index the form's place in the filing
 * @param execution null where the form has neither an execution line nor a funds row
 * @param indicators the filed rows without wholly blank template rows
 * @param subtotals by level-1 class in order of appearance
 * @param selfTotal what was claimed
 * @param adjustedSelf the same as the profile would count it
 * @param computedTotal what the rules give, as the profile counts it
 * @param adjustments what the profile takes from the sum of the computed scores
 * @param statedTotal what the form prints
 * @param grade null for a form without indicators or one that is not comparable
 * @param notComparable why its scores cannot be set beside those of others; null where they can
 */
public record FormScore(
    int index,
    Form form,
    ExecutionScore execution,
    List<IndicatorScore> indicators,
    List<Subtotal> subtotals,
    BigDecimal selfTotal,
    Adjusted adjustedSelf,
    BigDecimal computedTotal,
    List<Adjustment> adjustments,
    BigDecimal statedTotal,
    String grade,
    Phrase notComparable) {

  /** Whether its total is one of a hundred points, as those of other forms are. */
  public boolean comparable() {
    return notComparable == null;
  }
}
