package org.jiheng.report.advice;

import java.math.BigDecimal;
import java.time.Instant;
import org.jiheng.contracts.Actor;
import org.jiheng.rules.profile.ResultUse.Advice;

/**
 * What somebody decided on the next budget of a form.
 *
 * @param amount the most that it may ask for, in yuan
 */
record BudgetDecision(
    Advice advice, BigDecimal amount, String reason, Actor decidedBy, Instant decidedAt) {}
