package org.jiheng.rules.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.rules.evaluation.EvaluationView;

/**
 * What a revision changed against the one before.
 *
 * @param changedRows pointers into the filing of the rows that are new or evaluated otherwise
 * @param rows null in a first revision, of which every row is new
 * @param findings null in a first revision
 */
public record RevisionChanges(
    List<String> changedRows, List<RowChange> rows, FindingChanges findings) {

  /** Nothing was there before. */
  public static RevisionChanges first(EvaluationView view) {
    var places = new ArrayList<String>();
    for (var form = 0; form < view.forms().size(); form++) {
      places.add("/forms/" + form + "/execution");
      for (var row = 0; row < view.forms().get(form).indicators().size(); row++) {
        places.add("/forms/" + form + "/indicators/" + row);
      }
    }
    return new RevisionChanges(List.copyOf(places), null, null);
  }

  public static RevisionChanges between(JsonNode former, JsonNode current) {
    var rows = RowChanges.between(former, current);
    return new RevisionChanges(
        rows.stream().filter(row -> row.after() != null).map(RowChange::where).toList(),
        rows,
        FindingChanges.between(former, current));
  }
}
