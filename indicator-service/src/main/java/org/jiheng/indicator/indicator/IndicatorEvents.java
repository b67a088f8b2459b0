package org.jiheng.indicator.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.IndicatorChanged;
import org.jiheng.filing.Indicator.Tier;
import org.jiheng.indicator.ChangeEvents;
import org.jiheng.outbox.OutboxEvent;

/** A row as the contract knows it. */
@ApplicationScoped
public class IndicatorEvents {
  private final ChangeEvents events;

  IndicatorEvents(ChangeEvents events) {
    this.events = events;
  }

  /** After a single edit. */
  OutboxEvent changed(IndicatorState row, long version) {
    return events.of(EventType.INDICATOR_CHANGED, row.subject(), data(row, version), null);
  }

  static IndicatorChanged data(IndicatorState row, long version) {
    var content = row.content();
    return new IndicatorChanged(
        row.form().department(),
        row.form().fiscalYear(),
        version,
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

  public static IndicatorChanged.Tier tier(Tier tier) {
    return tier == null ? null : IndicatorChanged.Tier.valueOf(tier.name());
  }
}
