package org.jiheng.report.calendar;

import java.time.Instant;
import org.jiheng.cycle.calendar.Extension;
import org.jiheng.cycle.calendar.StageKind;

/** Other days of one stage for one department, as they are told. */
record ExtensionView(
    String department,
    int fiscalYear,
    StageKind document,
    String period,
    String dueOn,
    String lockAfter,
    String reason,
    String changedBy,
    Instant changedAt,
    long version) {

  static ExtensionView of(Extension extension) {
    return new ExtensionView(
        extension.id().department(),
        extension.id().fiscalYear(),
        extension.document(),
        extension.period(),
        extension.dueOn().toString(),
        extension.lockAfter() == null ? null : extension.lockAfter().toString(),
        extension.reason(),
        extension.changedBy(),
        extension.changedAt(),
        extension.version());
  }
}
