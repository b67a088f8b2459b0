package org.jiheng.indicator.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.FormChanged;
import org.jiheng.contracts.FormFiled;
import org.jiheng.filing.Form.Execution;
import org.jiheng.filing.Form.Objective;
import org.jiheng.filing.Form.Stated;
import org.jiheng.filing.Indicator;
import org.jiheng.filing.part.PartRevision;
import org.jiheng.indicator.ChangeEvents;
import org.jiheng.indicator.indicator.IndicatorEvents;
import org.jiheng.outbox.OutboxEvent;

/** A form as the contract knows it. */
@ApplicationScoped
public class FormEvents {
  private final ChangeEvents events;

  FormEvents(ChangeEvents events) {
    this.events = events;
  }

  /** After a single edit. */
  OutboxEvent changed(FormState form, long version) {
    return events.of(EventType.FORM_CHANGED, form.key().subject(), data(form, version), null);
  }

  /** As a filing leaves it, with all its rows. */
  public OutboxEvent filed(
      FormState form, List<Indicator> rows, long version, PartRevision revision) {
    return event(form, rows, version, false, revision);
  }

  /** The last event of a form: its former state, without its rows, removed. */
  public OutboxEvent removed(FormState form, long version, PartRevision revision) {
    return event(form, List.of(), version, true, revision);
  }

  private OutboxEvent event(
      FormState form, List<Indicator> rows, long version, boolean removed, PartRevision revision) {
    var header = data(form, version);
    var data =
        new FormFiled(
            header.department(),
            header.fiscalYear(),
            version,
            removed,
            header.form(),
            header.position(),
            header.name(),
            header.implementingUnit(),
            header.execution(),
            header.objective(),
            rows.stream().map(FormEvents::row).toList(),
            header.stated(),
            header.note());
    return events.of(EventType.FORM_FILED, form.key().subject(), data, revision);
  }

  private static FormFiled.Row row(Indicator row) {
    return new FormFiled.Row(
        row.level1(),
        row.level2(),
        row.level3(),
        row.target(),
        row.actual(),
        row.weight(),
        row.selfScore(),
        IndicatorEvents.tier(row.tier()),
        row.deviation());
  }

  static FormChanged data(FormState form, long version) {
    return new FormChanged(
        form.key().department(),
        form.key().fiscalYear(),
        version,
        form.key().form(),
        form.position(),
        form.name(),
        form.implementingUnit(),
        execution(form.execution()),
        objective(form.objective()),
        stated(form.stated()),
        form.note());
  }

  private static FormChanged.Execution execution(Execution execution) {
    return execution == null
        ? null
        : new FormChanged.Execution(
            execution.weight(), execution.statedRate(), execution.selfScore());
  }

  private static FormChanged.Objective objective(Objective objective) {
    return objective == null
        ? null
        : new FormChanged.Objective(objective.expected(), objective.actual());
  }

  private static FormChanged.Stated stated(Stated stated) {
    return stated == null ? null : new FormChanged.Stated(stated.weight(), stated.selfScore());
  }
}
