package org.jiheng.budget.roll;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.budget.change.Cause;
import org.jiheng.budget.change.ChangeVersions;
import org.jiheng.contracts.RollEntryChanged;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.outbox.OutboxEvent;

/** A department's entry in the roll where the database and the log are brought together again. */
@ApplicationScoped
public class RestoredRollEvents {

  private final Rolls rolls;
  private final RollEvents events;
  private final ChangeVersions versions;

  RestoredRollEvents(Rolls rolls, RollEvents events, ChangeVersions versions) {
    this.rolls = rolls;
    this.events = events;
    this.versions = versions;
  }

  /**
   * The order of the roll is not told of: an entry that was lost comes last.
   *
   * @param told null where the log has none
   */
  public void restore(DepartmentYear id, RollEntryChanged told) {
    rolls.lock(id.fiscalYear());
    var roll = rolls.of(id.fiscalYear()).map(StoredRoll::roll).orElse(Roll.NONE);
    var entries = new ArrayList<>(roll.entries());
    var place = entries.stream().map(RollEntry::code).toList().indexOf(id.department());
    if (told == null) {
      entries.removeIf(entry -> entry.code().equals(id.department()));
    } else {
      var entry = new RollEntry(id.department(), told.name());
      if (place < 0) {
        entries.add(entry);
      } else {
        entries.set(place, entry);
      }
    }
    if (!entries.equals(roll.entries())) {
      rolls.put(id.fiscalYear(), new Roll(entries), versions.next());
    }
  }

  public List<OutboxEvent> tell(DepartmentYear id, Cause cause) {
    return rolls.of(id.fiscalYear()).map(StoredRoll::roll).orElse(Roll.NONE).entries().stream()
        .filter(entry -> entry.code().equals(id.department()))
        .map(entry -> new Roll.Change(entry, false))
        .map(change -> events.changed(change, id.fiscalYear(), versions.next(), cause))
        .toList();
  }
}
