package org.jiheng.rules.evaluation;

import java.time.Instant;
import org.jiheng.filing.Filing;

/**
 * What an evaluation's answer says beside the evaluation itself.
 *
 * @param revision counts the evaluations of this department and year
 * @param filingRevision the register's revision of the filing
 * @param filing the hash of the filing
 * @param pending a newer filing revision that has not arrived whole; null where there is none
 */
public record Header(
    String departmentCode,
    String departmentName,
    int fiscalYear,
    String ruleProfile,
    long revision,
    int filingRevision,
    String filing,
    Integer pending,
    String status,
    Instant asOf) {

  /** The status of a filing in a year without a calendar. */
  public static final String DRAFT = "DRAFT";

  /**
   * Of a filing that is not taken yet.
   *
   * @param revision that its evaluation would have
   * @param filingRevision that it would have itself
   */
  public static Header untaken(Filing filing, String hash, long revision, int filingRevision) {
    return new Header(
        filing.department().code(),
        filing.department().name(),
        filing.fiscalYear(),
        filing.ruleProfile(),
        revision,
        filingRevision,
        hash,
        null,
        DRAFT,
        null);
  }
}
