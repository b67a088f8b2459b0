package org.jiheng.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A summary of a new revision of an evaluation; the evaluation itself is behind the link.
 *
 * @param version the evaluation's revision
 * @param filingRevision the register's revision that was evaluated
 * @param ruleProfileVersion null in events from before versions were named
 * @param score points out of 100; null where there is no form
 * @param findings number of findings by rule
 * @param changedRows pointers into the filing of the rows whose evaluation changed
 * @param link path of the evaluation behind the gateway
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvaluationChanged(
    String department,
    int fiscalYear,
    long version,
    int filingRevision,
    String ruleProfile,
    Integer ruleProfileVersion,
    BigDecimal score,
    String grade,
    List<FormTotals> forms,
    Map<String, Integer> findings,
    List<String> changedRows,
    String link)
    implements Change {

  /** The totals of one form, in points. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FormTotals(
      String form,
      BigDecimal selfTotal,
      BigDecimal computedTotal,
      BigDecimal statedTotal,
      String grade) {}
}
