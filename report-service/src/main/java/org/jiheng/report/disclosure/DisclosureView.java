package org.jiheng.report.disclosure;

import java.time.Instant;

/**
 * How a department disclosed a year.
 *
 * @param state of the filing
 * @param dueOn null where the calendar has no day for it
 * @param overdueDays working days; 0 where it stands on the department's own site
 * @param disclosedAt when the bureau called it disclosed; null while it does not
 */
record DisclosureView(
    String department,
    int fiscalYear,
    String state,
    String dueOn,
    Integer overdueDays,
    Instant disclosedAt,
    String disclosedBy,
    String disclosedByName,
    String ownSiteUrl,
    String excluded,
    String excludedReason,
    String statedBy,
    Instant statedAt,
    String checkedOn,
    String checkedBy,
    long version) {}
