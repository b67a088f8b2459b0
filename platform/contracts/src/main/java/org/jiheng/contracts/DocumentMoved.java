package org.jiheng.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/**
 * A document of a department's year was handed in, returned, accepted or moved otherwise. Days are
 * written as in {@code 2027-03-31}.
 *
 * @param period of a document that comes several times a year; null else
 * @param state in which it stands now
 * @param stateRevision counts what became of the document; it only grows
 * @param filingRevision of the content that was moved
 * @param filing the hash of that content
 * @param evaluationRevision of that content
 * @param dueOn until when it is due again; null where it was not returned
 * @param lateDays how many working days it was handed in late; null before
 * @param returns how often the bureau has returned it
 * @param departmentScore what the department itself gives it; null but at an approval
 * @param opinion what the department thinks of it; null but at an approval
 * @param note why; null where nobody said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentMoved(
    String department,
    int fiscalYear,
    long version,
    String document,
    String period,
    String state,
    String formerState,
    long stateRevision,
    String verb,
    int filingRevision,
    String filing,
    int evaluationRevision,
    int ruleProfileVersion,
    String dueOn,
    Integer lateDays,
    int returns,
    String note,
    BigDecimal departmentScore,
    String opinion,
    List<Remark> remarks,
    String link)
    implements Change {

  /**
   * What is to be mended.
   *
   * @param where pointer to the place in the filing; null for the whole of it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Remark(String where, String text) {}
}
