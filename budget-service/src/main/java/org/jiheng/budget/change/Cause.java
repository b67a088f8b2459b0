package org.jiheng.budget.change;

import java.time.Instant;
import java.time.LocalDate;
import org.jiheng.contracts.Actor;

/**
 * Where a change comes from, the same for everything that changes with it.
 *
 * @param filingRevision the revision of the filing that brings it; null for a fine-grained change
 * @param businessDate the date for which it counts, in Asia/Shanghai
 * @param reference for the journal: the filing, or what the caller gave
 * @param reason why, in the caller's words; may be null
 * @param at when it was made
 */
public record Cause(
    Actor actor,
    Integer filingRevision,
    LocalDate businessDate,
    String reference,
    String reason,
    Instant at) {}
