package org.jiheng.report.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.cycle.StatedText;
import org.jiheng.cycle.answer.AnswerState;
import org.jiheng.filing.json.Fault;

/** Whether a reviewer takes the explanations of these findings. */
record VerdictBody(
    @Schema(required = true) List<String> findings,
    @Schema(required = true) String verdict,
    String remark) {

  List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    if (state().isEmpty()) {
      faults.add(new Fault("/verdict", verdict, "只能是 ACCEPTED_EXPLANATION 或 REJECTED。"));
    }
    if (state().equals(Optional.of(AnswerState.REJECTED))) {
      StatedText.demand("/remark", remark, "不认可时须写明意见。", faults);
    } else {
      StatedText.judge("/remark", remark, faults);
    }
    return faults;
  }

  Optional<AnswerState> state() {
    return Arrays.stream(AnswerState.values())
        .filter(state -> state.isVerdict() && state.name().equals(verdict))
        .findFirst();
  }
}
