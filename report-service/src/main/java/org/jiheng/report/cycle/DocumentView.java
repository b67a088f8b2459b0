package org.jiheng.report.cycle;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jiheng.cycle.DocumentState;
import org.jiheng.cycle.calendar.StageKind;

/**
 * Where a document stands, how it came there and what the caller may do with it.
 *
 * @param moves the newest first, at most 100
 */
record DocumentView(
    String department,
    int fiscalYear,
    StageKind document,
    DocumentState state,
    long stateRevision,
    Instant since,
    String by,
    String byName,
    String dueOn,
    Integer overdueDays,
    Integer lateDays,
    int returns,
    List<String> allowed,
    List<MoveView> moves,
    @JsonIgnore String etag) {}
