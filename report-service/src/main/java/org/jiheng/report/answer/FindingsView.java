package org.jiheng.report.answer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.function.Predicate;

/**
 * The findings of an evaluation with what was said about them.
 *
 * @param revision of the evaluation
 * @param findings in the evaluation's order
 */
record FindingsView(int revision, List<FindingAnswerView> findings, @JsonIgnore String etag) {

  FindingsView only(Predicate<FindingAnswerView> wanted) {
    return new FindingsView(revision, findings.stream().filter(wanted).toList(), etag);
  }
}
