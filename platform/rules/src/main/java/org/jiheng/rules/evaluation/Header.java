package org.jiheng.rules.evaluation;

import java.time.Instant;

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
    Instant asOf) {}
