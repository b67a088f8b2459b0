package org.jiheng.report.answer;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.cycle.StatedText;
import org.jiheng.filing.json.Fault;

/** Why a finding is as it is, in the department's words. */
record AnswerBody(@Schema(required = true) String answer) {

  List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    StatedText.demand("/answer", answer, "须写明原因。", faults);
    return faults;
  }
}
