package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.jiheng.filing.Form;

/**
 * A form with its scores.
 *
 * @param index the form's place in the filing
 * @param execution null where the form has neither an execution line nor a funds row
 * @param indicators the filed rows without wholly blank template rows
 * @param subtotals by level-1 class in order of appearance
 * @param selfTotal what was claimed
 * @param computedTotal what the rules give
 * @param statedTotal what the form prints
 * @param grade null for a form without indicators
 */
public record FormScore(
    int index,
    Form form,
    ExecutionScore execution,
    List<IndicatorScore> indicators,
    List<Subtotal> subtotals,
    BigDecimal selfTotal,
    BigDecimal computedTotal,
    BigDecimal statedTotal,
    String grade) {}
