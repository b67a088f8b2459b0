package org.jiheng.indicator.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.IndicatorChanged;
import org.jiheng.filing.Indicator.Tier;
import org.jiheng.filing.part.PartRevision;
import org.jiheng.indicator.ChangeEvents;
import org.jiheng.outbox.OutboxEvent;

/** A row as the contract knows it. */
@ApplicationScoped
public class IndicatorEvents {
  private final ChangeEvents events;

  IndicatorEvents(ChangeEvents events) {
    this.events = events;
  }

  /**
   * @param revision null for a fine-grained change
   */
  public OutboxEvent changed(IndicatorState row, long version, PartRevision revision) {
    return event(row, data(row, version, false), revision);
  }

  /** The last event of a row: its former state, removed. */
  public OutboxEvent removed(IndicatorState row, long version, PartRevision revision) {
    return event(row, data(row, version, true), revision);
  }

  private OutboxEvent event(IndicatorState row, IndicatorChanged data, PartRevision revision) {
    return events.of(EventType.INDICATOR_CHANGED, row.subject(), data, revision);
  }

  static IndicatorChanged data(IndicatorState row, long version, boolean removed) {
    var content = row.content();
    return new IndicatorChanged(
        row.form().department(),
        row.form().fiscalYear(),
        version,
        removed,
        row.form().form(),
        row.id().toString(),
        row.position(),
        content.level1(),
        content.level2(),
        content.level3(),
        content.target(),
        content.actual(),
        content.weight(),
        content.selfScore(),
        tier(content.tier()),
        content.deviation());
  }

  private static IndicatorChanged.Tier tier(Tier tier) {
    return tier == null ? null : IndicatorChanged.Tier.valueOf(tier.name());
  }
}
