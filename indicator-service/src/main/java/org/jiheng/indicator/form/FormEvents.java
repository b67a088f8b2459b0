package org.jiheng.indicator.form;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.FormChanged;
import org.jiheng.filing.Form.Execution;
import org.jiheng.filing.Form.Objective;
import org.jiheng.filing.Form.Stated;
import org.jiheng.filing.part.PartRevision;
import org.jiheng.indicator.ChangeEvents;
import org.jiheng.outbox.OutboxEvent;

/** A form as the contract knows it. */
@ApplicationScoped
public class FormEvents {
  private final ChangeEvents events;

  FormEvents(ChangeEvents events) {
    this.events = events;
  }

  /**
   * @param revision null for a fine-grained change
   */
  public OutboxEvent changed(FormState form, long version, PartRevision revision) {
    return event(form, data(form, version, false), revision);
  }

  /** The last event of a form: its former state, removed. */
  public OutboxEvent removed(FormState form, long version, PartRevision revision) {
    return event(form, data(form, version, true), revision);
  }

  private OutboxEvent event(FormState form, FormChanged data, PartRevision revision) {
    return events.of(EventType.FORM_CHANGED, form.key().subject(), data, revision);
  }

  static FormChanged data(FormState form, long version, boolean removed) {
    return new FormChanged(
        form.key().department(),
        form.key().fiscalYear(),
        version,
        removed,
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
