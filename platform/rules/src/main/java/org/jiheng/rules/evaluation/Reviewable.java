package org.jiheng.rules.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An evaluation as a reviewer goes through it.
 *
 * @param rows the indicators by their places in its body: {@code /forms/0/indicators/6}
 */
public record Reviewable(
    int revision, String ruleProfile, Map<String, FiledRow> rows, List<ReviewTotals> forms) {

  /**
   * @param evaluation its body, as it is served
   */
  public static Reviewable of(int revision, String evaluation) {
    var body = EvaluationJson.tree(evaluation);
    var rows = new LinkedHashMap<String, FiledRow>();
    var forms = new ArrayList<ReviewTotals>();
    for (var form : body.path("forms")) {
      var filed = FiledRow.of(form);
      for (var row = 0; row < filed.size(); row++) {
        rows.put(place(forms.size(), row), filed.get(row));
      }
      forms.add(ReviewTotals.of(form));
    }
    return new Reviewable(revision, body.path("ruleProfile").textValue(), rows, List.copyOf(forms));
  }

  /** Of a row that stands as it is. */
  public Optional<String> place(FiledRow row) {
    return rows.entrySet().stream()
        .filter(each -> each.getValue().equals(row))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * The place of the row that has this one's name now, where that one is filed otherwise.
   *
   * @return empty where there is none, or more than one
   */
  public Optional<String> successor(FiledRow former) {
    var named = rows.entrySet().stream().filter(each -> each.getValue().hasNameOf(former)).toList();
    return named.size() == 1 ? Optional.of(named.get(0).getKey()) : Optional.empty();
  }

  /** The pointer to an indicator in an evaluation's body. */
  public static String place(int form, int row) {
    return "/forms/" + form + "/indicators/" + row;
  }
}
