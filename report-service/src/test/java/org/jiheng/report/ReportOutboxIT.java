package org.jiheng.report;

import java.util.List;
import java.util.Map;
import org.jiheng.contracts.EvaluationChanged;
import org.jiheng.contracts.EventType;
import org.jiheng.outbox.AcceptedService;
import org.jiheng.outbox.OutboxAcceptance;

/** The outbox of this service keeps its promise on the service's own tables. */
class ReportOutboxIT extends OutboxAcceptance {

  ReportOutboxIT() {
    super(
        new AcceptedService(
            "report",
            EventType.EVALUATION_CHANGED,
            (department, year, version, text) ->
                new EvaluationChanged(
                    department,
                    year,
                    version,
                    1,
                    "hunan-2024",
                    1,
                    null,
                    null,
                    List.of(),
                    Map.of(),
                    List.of(),
                    text)));
  }
}
