package org.jiheng.report.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiheng.report.storage.Columns;
import org.jiheng.report.storage.Database;

/** Records that could not be applied, each with those of its department that came after it. */
@ApplicationScoped
class ParkedEvents {

  /** The cause of a record that is sound itself but must not overtake an earlier one. */
  static final String WAITS = "同一部门更早的事件尚未处理，本事件排在其后。";

  private static final ObjectMapper HEADERS = JsonMapper.builder().build();

  private static final String PARK =
      """
      insert into parked_event
        (generation, department, topic, partition, log_offset, record_key, headers, value, cause, parked_at)
      select p.generation, p.department, p.topic, p.partition, p.log_offset, p.record_key,
        p.headers, p.value, p.cause, p.parked_at::timestamptz
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality as p (generation, department, topic, partition,
        log_offset, record_key, headers, value, cause, parked_at, place)
      order by p.place
      on conflict (generation, topic, partition, log_offset) do nothing
      """;

  private static final String PARKED =
      """
      select id, department, topic, partition, log_offset, record_key, headers, value, cause,
        parked_at
      from parked_event
      """;

  private final Database database;
  private final Clock clock;

  ParkedEvents(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A record that is to be parked, and why. */
  record Parking(LogRecord origin, String cause) {}

  /** A parked record. */
  record Parked(long id, LogRecord origin, String cause, Instant parkedAt) {}

  void park(Generation generation, List<Parking> parkings) {
    var now = clock.instant();
    var columns =
        new Columns<Parking>()
            .integer(parking -> generation.number())
            .text(parking -> storable(parking.origin().department()))
            .text(parking -> parking.origin().topic())
            .integer(parking -> parking.origin().partition())
            .bigint(parking -> parking.origin().offset())
            .text(parking -> storable(parking.origin().key()))
            .text(parking -> json(parking.origin().headers()))
            .bytes(parking -> parking.origin().value())
            .text(parking -> storable(parking.cause()))
            .instant(parking -> now);
    database.with(connection -> columns.update(connection, PARK, parkings));
  }

  /** Which of the departments have something parked. */
  Set<String> waiting(Generation generation, Collection<String> departments) {
    return new HashSet<>(
        database.list(
            "select distinct department from parked_event"
                + " where generation = ? and department = any(?)",
            statement -> {
              statement.setInt(1, generation.number());
              statement.setArray(
                  2, statement.getConnection().createArrayOf("text", departments.toArray()));
            },
            row -> row.getString(1)));
  }

  /** The oldest record of a department. */
  Optional<Parked> first(Generation generation, String department) {
    return database.first(
        PARKED + "where generation = ? and department = ? order by id limit 1",
        statement -> {
          statement.setInt(1, generation.number());
          statement.setString(2, department);
        },
        ParkedEvents::parked);
  }

  Optional<Parked> one(long id) {
    return database.first(
        PARKED + "where id = ?", statement -> statement.setLong(1, id), ParkedEvents::parked);
  }

  /** In the order in which they were parked, behind the given id. */
  List<Parked> after(Generation generation, long id, int limit) {
    return database.list(
        PARKED + "where generation = ? and id > ? order by id limit ?",
        statement -> {
          statement.setInt(1, generation.number());
          statement.setLong(2, id);
          statement.setInt(3, limit);
        },
        ParkedEvents::parked);
  }

  /** Of the serving generation. */
  long count() {
    return database
        .first(
            "select count(*) from parked_event"
                + " where generation = (select serving from projection)",
            Database.Binding.NONE,
            row -> row.getLong(1))
        .orElseThrow();
  }

  long count(Generation generation) {
    return database
        .first(
            "select count(*) from parked_event where generation = ?",
            statement -> statement.setInt(1, generation.number()),
            row -> row.getLong(1))
        .orElseThrow();
  }

  long count(Generation generation, String department) {
    return database
        .first(
            "select count(*) from parked_event where generation = ? and department = ?",
            statement -> {
              statement.setInt(1, generation.number());
              statement.setString(2, department);
            },
            row -> row.getLong(1))
        .orElseThrow();
  }

  void remove(long id) {
    database.update("delete from parked_event where id = ?", statement -> statement.setLong(1, id));
  }

  void cause(long id, String cause) {
    database.update(
        "update parked_event set cause = ? where id = ?",
        statement -> {
          statement.setString(1, storable(cause));
          statement.setLong(2, id);
        });
  }

  private static Parked parked(ResultSet row) throws SQLException {
    return new Parked(
        row.getLong(1),
        new LogRecord(
            row.getString(3),
            row.getInt(4),
            row.getLong(5),
            row.getString(6),
            headers(row.getString(7)),
            row.getBytes(8)),
        row.getString(9),
        row.getTimestamp(10).toInstant());
  }

  /** PostgreSQL's text takes every character but this one. */
  private static String storable(String text) {
    return text == null ? null : text.replace('\0', ' ');
  }

  private static String json(Map<String, String> headers) {
    try {
      return HEADERS.writeValueAsString(headers);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Map<String, String> headers(String json) {
    try {
      return HEADERS.readerForMapOf(String.class).readValue(json);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
