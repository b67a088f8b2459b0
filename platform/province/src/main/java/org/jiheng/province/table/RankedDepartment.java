package org.jiheng.province.table;

import java.math.BigDecimal;
import org.jiheng.rules.evaluation.LeftOut;

/**
 * A department's figures in a year.
 *
 * @param rank null where it has no score; the same where scores are equal
 * @param findings of all rules
 * @param leftOut why it has no score; null where it has one
 * @param pending a newer filing revision that has not arrived whole; null where there is none
 */
public record RankedDepartment(
    Integer rank,
    String code,
    String name,
    BigDecimal score,
    String grade,
    BigDecimal selfTotal,
    BigDecimal computedTotal,
    BigDecimal annual,
    BigDecimal executed,
    BigDecimal rate,
    int findings,
    int filingRevision,
    int revision,
    Integer pending,
    LeftOut leftOut) {}
