package org.jiheng.report.filing;

import java.time.Instant;

/**
 * A registered revision of which an owner has yet to be told.
 *
 * @param attempts how often that was tried in vain
 * @param lastFailure null before the first
 */
public record OpenFilingView(
    String department,
    int fiscalYear,
    int revision,
    String state,
    Instant registeredAt,
    int attempts,
    String lastFailure) {}
