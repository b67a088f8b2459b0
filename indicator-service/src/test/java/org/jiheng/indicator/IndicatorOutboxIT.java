package org.jiheng.indicator;

import org.jiheng.contracts.EventType;
import org.jiheng.contracts.FormChanged;
import org.jiheng.outbox.AcceptedService;
import org.jiheng.outbox.OutboxAcceptance;

/** The outbox of this service keeps its promise on the service's own tables. */
class IndicatorOutboxIT extends OutboxAcceptance {

  IndicatorOutboxIT() {
    super(
        new AcceptedService(
            "indicator",
            EventType.FORM_CHANGED,
            (department, year, version, text) ->
                new FormChanged(
                    department, year, version, "overall", 0, text, null, null, null, null, null)));
  }
}
