package org.jiheng.report.cycle;

import java.time.Instant;
import org.jiheng.contracts.Actor;
import org.jiheng.cycle.CycleDocument;
import org.jiheng.cycle.Transition;
import org.jiheng.rules.evaluation.StandingEvaluation;

/** A move that nothing stands against. */
record Judged(
    CycleDocument document,
    Transition move,
    MoveBody body,
    Actor who,
    Instant now,
    StandingEvaluation standing) {}
