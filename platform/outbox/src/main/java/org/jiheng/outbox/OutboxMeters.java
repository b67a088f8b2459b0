package org.jiheng.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;
import org.jiheng.sql.Database;
import org.jiheng.sql.DatabaseFailure;
import org.jiheng.sql.Row;

/**
 * What an operator watches: how many rows wait, for how long, and how many are parked. The answer
 * comes from the table, so that it is the same at every replica, and none where it cannot be read.
 */
@Singleton
class OutboxMeters {

  private static final Logger LOG = Logger.getLogger(OutboxMeters.class);
  private static final Duration FRESH = Duration.ofSeconds(1);

  private static final String STATE =
      """
      select (select count(*) from outbox where status = 'NEW') as waiting,
             (select count(*) from outbox where status = 'PARKED') as parked,
             (select created_at from outbox where status = 'NEW' order by id limit 1) as oldest
      """;

  private final Database database;
  private final Clock clock;
  private final MeterRegistry meters;
  private Instant readAt = Instant.MIN;
  private State state = State.UNKNOWN;

  OutboxMeters(Database database, Clock clock, MeterRegistry meters) {
    this.database = database;
    this.clock = clock;
    this.meters = meters;
  }

  void register(@Observes StartupEvent start) {
    register("jiheng.outbox.waiting", "Events that are not published yet", null, State::waiting);
    register("jiheng.outbox.parked", "Events that the broker refuses", null, State::parked);
    register("jiheng.outbox.age", "Age of the oldest waiting event", "seconds", State::lag);
  }

  private void register(
      String name, String description, String unit, ToDoubleFunction<State> value) {
    Gauge.builder(name, () -> value.applyAsDouble(state()))
        .description(description)
        .baseUnit(unit)
        .register(meters);
  }

  private synchronized State state() {
    var now = clock.instant();
    if (readAt.isBefore(now.minus(FRESH))) {
      state = read(now);
      readAt = now;
    }
    return state;
  }

  private State read(Instant now) {
    try {
      return database.sql(STATE).first(row -> state(row, now)).orElseThrow();
    } catch (DatabaseFailure failure) {
      LOG.debug("The outbox cannot be counted", failure);
      return State.UNKNOWN;
    }
  }

  private static State state(Row row, Instant now) throws SQLException {
    var oldest = row.instant("oldest");
    double lag = oldest == null ? 0 : Duration.between(oldest, now).toMillis() / 1e3;
    return new State(row.bigint("waiting"), row.bigint("parked"), lag);
  }

  private record State(double waiting, double parked, double lag) {
    static final State UNKNOWN = new State(Double.NaN, Double.NaN, Double.NaN);
  }
}
