package org.jiheng.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

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
      select (select count(*) from outbox where status = 'NEW'),
             (select count(*) from outbox where status = 'PARKED'),
             (select created_at from outbox where status = 'NEW' order by id limit 1)
      """;

  private final DataSource database;
  private final Clock clock;
  private final MeterRegistry meters;
  private Instant readAt = Instant.MIN;
  private State state = State.UNKNOWN;

  OutboxMeters(DataSource database, Clock clock, MeterRegistry meters) {
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
    Instant now = clock.instant();
    if (readAt.isBefore(now.minus(FRESH))) {
      state = read(now);
      readAt = now;
    }
    return state;
  }

  private State read(Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(STATE);
        ResultSet result = statement.executeQuery()) {
      result.next();
      OffsetDateTime oldest = result.getObject(3, OffsetDateTime.class);
      double lag = oldest == null ? 0 : Duration.between(oldest.toInstant(), now).toMillis() / 1e3;
      return new State(result.getLong(1), result.getLong(2), lag);
    } catch (SQLException failure) {
      LOG.debug("The outbox cannot be counted", failure);
      return State.UNKNOWN;
    }
  }

  private record State(double waiting, double parked, double lag) {
    static final State UNKNOWN = new State(Double.NaN, Double.NaN, Double.NaN);
  }
}
