package org.jiheng.budget.chart;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.jiheng.filing.json.StandardChart;

/** Brings the standard chart into the table, so that a fresh database can take a filing at once. */
@ApplicationScoped
class StandardLines {

  private final StatementLines lines;

  StandardLines(StatementLines lines) {
    this.lines = lines;
  }

  @Transactional
  void seed(@Observes StartupEvent started) {
    lines.seed(StandardChart.load().lines());
  }
}
