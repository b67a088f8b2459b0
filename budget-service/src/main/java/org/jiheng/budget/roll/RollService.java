package org.jiheng.budget.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jiheng.budget.change.Causes;
import org.jiheng.budget.change.ChangeVersions;
import org.jiheng.budget.change.Put;
import org.jiheng.http.Preconditions;
import org.jiheng.http.ProblemException;
import org.jiheng.outbox.Outbox;

/** The year's roll as a whole; its entries are told of one by one. */
@ApplicationScoped
class RollService {

  private final Rolls rolls;
  private final RollEvents events;
  private final ChangeVersions versions;
  private final Causes causes;
  private final Outbox outbox;

  RollService(
      Rolls rolls, RollEvents events, ChangeVersions versions, Causes causes, Outbox outbox) {
    this.rolls = rolls;
    this.events = events;
    this.versions = versions;
    this.causes = causes;
    this.outbox = outbox;
  }

  @Transactional
  RollView get(int fiscalYear) {
    return rolls
        .of(fiscalYear)
        .map(stored -> RollView.of(fiscalYear, stored.roll(), stored.version()))
        .orElseThrow(() -> ProblemException.notFound(fiscalYear + " 年度还没有申报名册。"));
  }

  /** Replaces the roll; the same roll again changes nothing. */
  @Transactional
  Put<RollView> put(int fiscalYear, RollBody body, String ifMatch) {
    var faults = RollFaults.of(fiscalYear, body);
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(faults);
    }
    var roll = body.roll();
    rolls.lock(fiscalYear);
    var current = rolls.of(fiscalYear);
    Preconditions.put(current.map(StoredRoll::version), ifMatch);
    if (current.map(StoredRoll::roll).equals(Optional.of(roll))) {
      return put(fiscalYear, roll, current.get().version(), false);
    }
    var changes = current.map(StoredRoll::roll).orElse(Roll.NONE).changesTo(roll);
    outbox.lock(changes.stream().map(change -> change.entry().code()).toList());
    var drawn = versions.draw(changes.size() + 1);
    var cause = causes.ofEdit();
    var told =
        changes.stream()
            .map(change -> events.changed(change, fiscalYear, drawn.remove(), cause))
            .toList();
    var version = drawn.remove();
    rolls.put(fiscalYear, roll, version);
    outbox.append(told);
    return put(fiscalYear, roll, version, current.isEmpty());
  }

  private static Put<RollView> put(int fiscalYear, Roll roll, long version, boolean created) {
    return new Put<>(RollView.of(fiscalYear, roll, version), version, created);
  }
}
