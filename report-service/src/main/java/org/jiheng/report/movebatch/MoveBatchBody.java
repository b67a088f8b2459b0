package org.jiheng.report.movebatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.cycle.DocumentState;
import org.jiheng.cycle.StatedText;
import org.jiheng.cycle.Verb;
import org.jiheng.filing.json.Fault;

/** One move of many departments: of those that are named, or that the filter has. */
record MoveBatchBody(
    @Schema(required = true) Integer fiscalYear,
    String document,
    @Schema(required = true) String verb,
    List<String> departments,
    MoveBatch.MoveBatchFilter filter,
    String note,
    Boolean dryRun) {

  List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    if (fiscalYear == null) {
      faults.add(new Fault("/fiscalYear", null, "须写明年度。"));
    }
    if (document != null && !document.equals("FILING")) {
      faults.add(new Fault("/document", document, "现在只能批量办理绩效自评（FILING）。"));
    }
    if (Verb.ofWord(verb).isEmpty()) {
      faults.add(new Fault("/verb", verb, "没有这样的办理事项。"));
    }
    if ((departments == null) == (filter == null)) {
      faults.add(new Fault("/departments", null, "departments 和 filter 写明其中一项。"));
    }
    if (filter != null
        && filter.state() != null
        && Arrays.stream(DocumentState.values())
            .noneMatch(each -> each.name().equals(filter.state()))) {
      faults.add(new Fault("/filter/state", filter.state(), "没有这样的状态。"));
    }
    StatedText.judge("/note", note, faults);
    return faults;
  }

  MoveBatch.Terms terms() {
    return new MoveBatch.Terms(
        fiscalYear,
        verb,
        note == null || note.isBlank() ? null : note.strip(),
        Boolean.TRUE.equals(dryRun),
        filter != null && Boolean.TRUE.equals(filter.noErrors()));
  }
}
