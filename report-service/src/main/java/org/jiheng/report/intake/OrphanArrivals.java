package org.jiheng.report.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.jiheng.sql.Database;

/** Department-years of which a part came that the register does not know. */
@ApplicationScoped
class OrphanArrivals {

  /** The register commits before any owner hears of a revision. */
  private static final String ORPHANS =
      """
      select count(*) from (
        select a.fiscal_year, a.department from arrival a
        where a.generation = (select serving from projection)
          and a.seen is not null and a.as_of < :limit
          and not exists (select from filing_revision r where r.fiscal_year = a.fiscal_year
            and r.department = a.department and r.revision >= a.seen)
        group by a.fiscal_year, a.department) orphan
      """;

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Database database;
  private final Clock clock;

  OrphanArrivals(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void tell(@Observes StartupEvent started, MeterRegistry registry) {
    Gauge.builder("jiheng.intake.orphans", this, OrphanArrivals::count)
        .description("arrivals of revisions that the register has not known for ten minutes")
        .register(registry);
  }

  private long count() {
    return database
        .sql(ORPHANS)
        .bind("limit", clock.instant().minus(PATIENCE))
        .first(row -> row.bigint("count"))
        .orElseThrow();
  }
}
