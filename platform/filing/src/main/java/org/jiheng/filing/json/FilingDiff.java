package org.jiheng.filing.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiheng.filing.Filing;

/**
 * What changes between two filings, or between the same part of two filings. Rows are matched by
 * their identity, not by their index; the unit of the newer filing is used for amounts.
 */
public final class FilingDiff {

  private final List<FilingDifference> changes = new ArrayList<>();

  private FilingDiff() {}

  /**
   * The differences in document order.
   *
   * @param before null where there was nothing
   */
  public static List<FilingDifference> between(Filing before, Filing after) {
    var diff = new FilingDiff();
    var older =
        before == null
            ? FilingJson.mapper().createObjectNode()
            : FilingJson.tree(after.amountUnit() == null ? before : before.in(after.amountUnit()));
    diff.objects(older, "", FilingJson.tree(after), "", "");
    return List.copyOf(diff.changes);
  }

  /** The incoming changes that meet an edit: both want to say something about one place. */
  public static List<FilingDifference> conflicts(
      List<FilingDifference> edits, List<FilingDifference> incoming) {
    return incoming.stream()
        .filter(change -> edits.stream().anyMatch(edit -> edit.meets(change)))
        .toList();
  }

  private void objects(
      ObjectNode before, String beforeAt, ObjectNode after, String afterAt, String path) {
    var names = new LinkedHashSet<String>();
    after.fieldNames().forEachRemaining(names::add);
    before.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      values(
          name,
          before.get(name),
          Pointers.child(beforeAt, name),
          after.get(name),
          Pointers.child(afterAt, name),
          path + "/" + name);
    }
  }

  private void values(
      String name, JsonNode before, String beforeAt, JsonNode after, String afterAt, String path) {
    if (before instanceof ObjectNode older && after instanceof ObjectNode newer) {
      objects(older, beforeAt, newer, afterAt, path);
    } else if (before instanceof ArrayNode || after instanceof ArrayNode) {
      rows(
          RowIdentity.index(name, before), beforeAt, RowIdentity.index(name, after), afterAt, path);
    } else if (!Objects.equals(before, after)) {
      changes.add(new FilingDifference(after == null ? beforeAt : afterAt, path, before, after));
    }
  }

  private void rows(
      Map<String, RowIdentity.Row> before,
      String beforeAt,
      Map<String, RowIdentity.Row> after,
      String afterAt,
      String path) {
    order(before, after, afterAt, path);
    after.forEach(
        (identity, row) -> {
          var older = before.get(identity);
          values(
              "",
              older == null ? null : older.node(),
              older == null ? "" : Pointers.child(beforeAt, older.index()),
              row.node(),
              Pointers.child(afterAt, row.index()),
              path + "/" + identity);
        });
    before.forEach(
        (identity, row) -> {
          if (!after.containsKey(identity)) {
            var pointer = Pointers.child(beforeAt, row.index());
            changes.add(new FilingDifference(pointer, path + "/" + identity, row.node(), null));
          }
        });
  }

  /** Rows that stay but stand in another order are a change of the list itself. */
  private void order(
      Map<String, RowIdentity.Row> before,
      Map<String, RowIdentity.Row> after,
      String pointer,
      String path) {
    var older = before.keySet().stream().filter(after::containsKey).toList();
    var newer = after.keySet().stream().filter(before::containsKey).toList();
    if (!older.equals(newer)) {
      changes.add(new FilingDifference(pointer, path + "/#order", texts(older), texts(newer)));
    }
  }

  private static ArrayNode texts(Iterable<String> identities) {
    var array = FilingJson.mapper().createArrayNode();
    for (Iterator<String> each = identities.iterator(); each.hasNext(); ) {
      array.add(each.next());
    }
    return array;
  }
}
