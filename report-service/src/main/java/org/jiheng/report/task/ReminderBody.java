package org.jiheng.report.task;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.cycle.StatedText;
import org.jiheng.filing.json.Fault;

/**
 * Whom to remind of what they have not handed in.
 *
 * @param departments null for all that have not
 * @param overdue true for those only that are late
 */
record ReminderBody(
    @Schema(required = true) Integer fiscalYear,
    List<String> departments,
    Boolean overdue,
    String note) {

  List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    if (fiscalYear == null) {
      faults.add(new Fault("/fiscalYear", null, "须写明年度。"));
    }
    StatedText.judge("/note", note, faults);
    return faults;
  }
}
