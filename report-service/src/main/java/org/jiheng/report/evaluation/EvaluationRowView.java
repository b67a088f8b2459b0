package org.jiheng.report.evaluation;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A department in the list of evaluations.
 *
 * @param findings number of findings by rule
 */
public record EvaluationRowView(
    EvaluationView.DepartmentName department,
    int fiscalYear,
    String ruleProfile,
    Integer ruleProfileVersion,
    int revision,
    int filingRevision,
    Integer pending,
    String status,
    BigDecimal score,
    String grade,
    BigDecimal selfTotal,
    BigDecimal computedTotal,
    BigDecimal annual,
    BigDecimal executed,
    BigDecimal rate,
    @JsonRawValue String findings,
    Instant asOf) {}
