package org.jiheng.budget.chart;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jiheng.budget.change.Cause;
import org.jiheng.contracts.Change;
import org.jiheng.contracts.StatementLineChanged;
import org.jiheng.filing.ChartLine;
import org.jiheng.outbox.OutboxEvent;

/** The bureau's own lines where the database and the log are brought together again. */
@ApplicationScoped
public class RestoredLineEvents {

  private final StatementLines lines;
  private final StatementLineEvents events;

  RestoredLineEvents(StatementLines lines, StatementLineEvents events) {
    this.lines = lines;
    this.events = events;
  }

  /** Those that the log tells of. */
  public void restore(Collection<Change> told) {
    told.forEach(change -> restore((StatementLineChanged) change));
  }

  /** All that are not the standard chart's. */
  public List<OutboxEvent> tell(Cause cause) {
    return lines.inOrder().stream()
        .filter(line -> !line.isStandard())
        .map(line -> events.changed(line, cause))
        .toList();
  }

  private void restore(StatementLineChanged told) {
    var line =
        new ChartLine(told.code(), told.name(), told.parent(), told.breakdown(), told.complete());
    lines
        .findByIdOptional(told.code())
        .ifPresentOrElse(
            known -> known.revise(line, told.version()),
            () -> lines.persist(new StatementLine(line, told.version())));
  }
}
