package org.jiheng.budget.roll;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The departments that must file in a year, in filed order and none twice. */
record Roll(List<RollEntry> entries) {

  static final Roll NONE = new Roll(List.of());

  Roll {
    entries = List.copyOf(entries);
  }

  /** An entry that came, was renamed, or went with its last name. */
  record Change(RollEntry entry, boolean removed) {}

  /**
   * What must be told so that whoever knew this roll knows the next; places are not told of, the
   * order is the roll's own.
   */
  List<Change> changesTo(Roll next) {
    var stands = byCode();
    var comes = next.byCode();
    var changes = new ArrayList<Change>();
    for (var entry : next.entries) {
      if (!entry.equals(stands.get(entry.code()))) {
        changes.add(new Change(entry, false));
      }
    }
    for (var entry : entries) {
      if (!comes.containsKey(entry.code())) {
        changes.add(new Change(entry, true));
      }
    }
    return changes;
  }

  private Map<String, RollEntry> byCode() {
    return entries.stream().collect(Collectors.toMap(RollEntry::code, Function.identity()));
  }
}
