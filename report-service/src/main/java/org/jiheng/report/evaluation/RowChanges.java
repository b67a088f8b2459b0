package org.jiheng.report.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Which rows of an evaluation are new or evaluated otherwise than in the former revision. */
final class RowChanges {

  private RowChanges() {}

  /**
   * Pointers into the filing.
   *
   * @param former null before the first revision
   */
  static List<String> between(JsonNode former, JsonNode current) {
    var changed = new ArrayList<String>();
    var formIndex = 0;
    for (var form : current.path("forms")) {
      var before = form(former, form.path("form").asText());
      var at = "/forms/" + formIndex++;
      if (before == null || !before.path("execution").equals(form.path("execution"))) {
        changed.add(at + "/execution");
      }
      var rowIndex = 0;
      for (var row : form.path("indicators")) {
        var same = before != null && row.equals(before.path("indicators").path(rowIndex));
        if (!same) {
          changed.add(at + "/indicators/" + rowIndex);
        }
        rowIndex++;
      }
    }
    return changed;
  }

  private static JsonNode form(JsonNode evaluation, String code) {
    if (evaluation == null) {
      return null;
    }
    return StreamSupport.stream(evaluation.path("forms").spliterator(), false)
        .filter(form -> code.equals(form.path("form").asText()))
        .findFirst()
        .orElse(null);
  }
}
