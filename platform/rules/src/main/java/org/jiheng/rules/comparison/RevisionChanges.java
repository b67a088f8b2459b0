package org.jiheng.rules.comparison;

import java.util.ArrayList;
import java.util.List;
import org.jiheng.rules.evaluation.EvaluationJson;
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

  /** Of two bodies; what is the same bytes in both is not read. */
  public static RevisionChanges between(byte[] former, byte[] current) {
    var before = BodyParts.of(former);
    var after = BodyParts.of(current);
    var rows =
        before
            .changes(after)
            .orElseGet(
                () ->
                    RowChanges.between(EvaluationJson.tree(former), EvaluationJson.tree(current)));
    return new RevisionChanges(
        rows.stream().filter(row -> row.after() != null).map(RowChange::where).toList(),
        rows,
        before.findings().equals(after.findings())
            ? FindingChanges.NONE
            : FindingChanges.between(before.findings().read(), after.findings().read()));
  }
}
