package org.jiheng.report.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jiheng.http.ProblemException;

/** The members of a row that a client asks for; the rest is left out. */
record EvaluationFields(Set<String> wanted) {

  private static final Set<String> ALLOWED =
      new LinkedHashSet<>(
          Arrays.stream(EvaluationRowView.class.getRecordComponents())
              .map(RecordComponent::getName)
              .toList());

  /**
   * @param list separated by commas; null or blank for all
   */
  static EvaluationFields of(String list) {
    if (list == null || list.isBlank()) {
      return new EvaluationFields(ALLOWED);
    }
    var wanted = new LinkedHashSet<String>();
    for (var field : list.split(",", -1)) {
      if (!ALLOWED.contains(field.strip())) {
        throw ProblemException.badRequest(
            "fields 中没有“" + field.strip() + "”，可用的是 " + String.join("、", ALLOWED) + "。");
      }
      wanted.add(field.strip());
    }
    return new EvaluationFields(wanted);
  }

  /** The row itself where everything is wanted. */
  Object of(EvaluationRowView row, ObjectMapper mapper) {
    return wanted.size() == ALLOWED.size()
        ? row
        : mapper.<ObjectNode>valueToTree(row).retain(wanted);
  }
}
