package org.jiheng.report.evaluation;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.rules.evaluation.EvaluationView;
import org.jiheng.rules.evaluation.LeftOut;

/**
 * A department in the list of evaluations.
 *
 * @param reviewTotal after a re-check; null where nobody re-checked it
 * @param findings number of findings by rule
 * @param leftOut why it has no score; null where it has one
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
    BigDecimal reviewTotal,
    BigDecimal annual,
    BigDecimal executed,
    BigDecimal rate,
    @JsonRawValue @Schema(type = SchemaType.OBJECT, additionalProperties = Integer.class)
        String findings,
    LeftOut leftOut,
    Instant asOf) {}
