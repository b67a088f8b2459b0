package org.jiheng.report.cycle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiheng.contracts.Actor;
import org.jiheng.cycle.DocumentState;
import org.jiheng.cycle.Verb;

/**
 * A move that was made; it is never changed.
 *
 * @param revision of the document after it
 * @param filingRevision of the content that was moved
 * @param filing the hash of that content
 */
record Move(
    long revision,
    Verb verb,
    DocumentState from,
    DocumentState to,
    String note,
    List<Remark> remarks,
    LocalDate dueOn,
    Integer lateDays,
    BigDecimal departmentScore,
    String opinion,
    Actor actor,
    Instant movedAt,
    int filingRevision,
    String filing,
    int evaluationRevision,
    int ruleProfileVersion) {}
