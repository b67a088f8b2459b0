package org.jiheng.report.cycle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jiheng.cycle.DocumentState;

/** A move as it is told. */
record MoveView(
    long stateRevision,
    String verb,
    DocumentState formerState,
    DocumentState state,
    String note,
    List<Remark> remarks,
    String dueOn,
    Integer lateDays,
    BigDecimal departmentScore,
    String opinion,
    String by,
    String byName,
    String role,
    Instant movedAt,
    int filingRevision,
    String filing,
    int evaluationRevision,
    int ruleProfileVersion) {

  /**
   * @param names what people are called, by their ids
   */
  static MoveView of(Move move, Map<String, String> names) {
    return new MoveView(
        move.revision(),
        move.verb().word(),
        move.from(),
        move.to(),
        move.note(),
        move.remarks(),
        move.dueOn() == null ? null : move.dueOn().toString(),
        move.lateDays(),
        move.departmentScore(),
        move.opinion(),
        move.actor().subject(),
        names.get(move.actor().subject()),
        move.actor().role(),
        move.movedAt(),
        move.filingRevision(),
        move.filing(),
        move.evaluationRevision(),
        move.ruleProfileVersion());
  }
}
