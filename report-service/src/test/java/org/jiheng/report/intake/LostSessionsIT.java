package org.jiheng.report.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jiheng.contracts.Change;
import org.jiheng.contracts.Topic;
import org.jiheng.intake.Generations;
import org.jiheng.intake.ParkedEvents;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.Parts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service's sessions with the database end at random moments while the intake works. */
@QuarkusTest
@OnParts("report")
class LostSessionsIT {

  private static final Logger OUT = Logger.getLogger(LostSessionsIT.class);
  private static final FactLog LOG = new FactLog();
  private static final String END_ALL =
      "select pg_terminate_backend(pid) from pg_stat_activity"
          + " where usename = current_user and pid <> pg_backend_pid()";

  private final IntakeProgress progress;
  private final ParkedEvents parked;
  private final Generations generations;
  private final Tables tables;

  LostSessionsIT(
      IntakeProgress progress, ParkedEvents parked, Generations generations, Tables tables) {
    this.progress = progress;
    this.parked = parked;
    this.generations = generations;
    this.tables = tables;
  }

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void nothingIsLostOrDoubledOrParked(long seed) throws SQLException {
    OUT.infof("seed %d", seed);
    var random = new Random(seed);
    var filed =
        IntStream.range(0, 6).mapToObj(number -> Case.small(LOG, "Y" + seed + number)).toList();
    filed.forEach(each -> each.registered(1));

    try (var sessions = connection()) {
      for (var each : filed) {
        var events = each.events(1);
        events.budget().forEach(event -> publish(Topic.BUDGET, event, sessions, random));
        events.indicator().forEach(event -> publish(Topic.INDICATOR, event, sessions, random));
      }
    }

    filed.forEach(each -> each.awaitEvaluation(1).then().body("revision", equalTo(1)));
    progress.awaitEnd();
    assertThat(filed.stream().map(each -> tables.of(each.department()).size()).distinct())
        .hasSize(1);
    for (var each : filed) {
      assertThat(parked.count(generations.current(), each.department())).isZero();
      assertThat(tables.evaluations(each.department())).contains("told1");
    }
  }

  private static void publish(Topic topic, Change event, Connection sessions, Random random) {
    LOG.publish(topic, 1, event);
    if (random.nextInt(12) == 0) {
      endAll(sessions);
    }
  }

  private static void endAll(Connection sessions) {
    try (var statement = sessions.createStatement()) {
      statement.execute(END_ALL);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Connection connection() throws SQLException {
    var parts = Parts.shared();
    var service = parts.application("report");
    return DriverManager.getConnection(parts.url("report"), service.user(), service.password());
  }
}
