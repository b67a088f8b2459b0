package org.jiheng.budget.amount;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jiheng.budget.change.ActorView;

/**
 * A posting of the journal.
 *
 * @param difference what it adds to the balance, in yuan; a withdrawal takes the balance back
 * @param reference the filing that brought it, or what the caller gave
 */
record PostingView(
    long id,
    String department,
    int fiscalYear,
    String sheet,
    String line,
    Phase phase,
    DuePosting.Kind kind,
    BigDecimal difference,
    String reference,
    String reason,
    LocalDate businessDate,
    ActorView actor,
    Instant createdAt) {}
