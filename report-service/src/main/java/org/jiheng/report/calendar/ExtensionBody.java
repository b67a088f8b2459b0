package org.jiheng.report.calendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Other days for one department; they replace those that it has. */
record ExtensionBody(
    @Schema(required = true) String dueOn,
    String lockAfter,
    @Schema(required = true) String reason) {

  static final int LONGEST_REASON = 500;
}
