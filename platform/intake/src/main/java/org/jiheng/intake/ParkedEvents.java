package org.jiheng.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiheng.outbox.reading.LogRecord;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;
import org.jiheng.sql.Sql;

/** Records that could not be applied, each with those of its department that came after it. */
@ApplicationScoped
public class ParkedEvents {

  /** The cause of a record that is sound itself but must not overtake an earlier one. */
  public static final String WAITS = "同一部门更早的事件尚未处理，本事件排在其后。";

  private static final ObjectMapper HEADERS = JsonMapper.builder().build();

  private static final String PARK =
      """
      insert into parked_event
        (generation, department, topic, partition, log_offset, record_key, headers, value, cause,
        parked_at, contradiction)
      select p.generation, p.department, p.topic, p.partition, p.log_offset, p.record_key,
        p.headers, p.value, p.cause, p.parked_at, :contradiction
      from <p>
      order by p.place
      on conflict (generation, topic, partition, log_offset) do nothing
      """;

  private static final String PARKED =
      """
      select id, department, topic, partition, log_offset, record_key, headers, value, cause,
        parked_at, contradiction
      from parked_event
      """;

  private final Database database;
  private final Clock clock;

  ParkedEvents(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A record that is to be parked, and why. */
  public record Parking(LogRecord origin, String cause) {}

  /** A parked record. */
  public record Parked(
      long id, LogRecord origin, String cause, Instant parkedAt, boolean contradiction) {}

  /** Keeps later ones of the same departments behind them. */
  void park(Generation generation, List<Parking> parkings) {
    park(generation, parkings, false);
  }

  /** Of another history than what was applied: shown, and nobody waits for them. */
  void contradict(Generation generation, List<Parking> parkings) {
    park(generation, parkings, true);
  }

  private void park(Generation generation, List<Parking> parkings, boolean contradiction) {
    var now = clock.instant();
    var columns =
        new Columns<Parking>()
            .integer("generation", parking -> generation.number())
            .text("department", parking -> storable(parking.origin().department()))
            .text("topic", parking -> parking.origin().topic())
            .integer("partition", parking -> parking.origin().partition())
            .bigint("log_offset", parking -> parking.origin().offset())
            .text("record_key", parking -> storable(parking.origin().key()))
            .text("headers", parking -> json(parking.origin().headers()))
            .bytes("value", parking -> parking.origin().value())
            .text("cause", parking -> storable(parking.cause()))
            .instant("parked_at", parking -> now);
    database.sql(PARK).rows("p", columns, parkings).bind("contradiction", contradiction).update();
  }

  /**
   * Which of the departments have something parked.
   *
   * @param before what is to be done before, and sent together with the question
   */
  Set<String> waiting(Generation generation, Collection<String> departments, Sql before) {
    var asked =
        database
            .sql(
                "select distinct department from parked_event"
                    + " where generation = :generation and department = any(:department)"
                    + " and not contradiction")
            .bind("generation", generation.number())
            .texts("department", departments);
    return new HashSet<>(before.then(asked).list(row -> row.text("department")));
  }

  /** The oldest record of a department, those that contradict others behind all that do not. */
  public Optional<Parked> first(Generation generation, String department) {
    return database
        .sql(
            PARKED
                + "where generation = :generation and department = :department"
                + " order by contradiction, id limit 1")
        .bind("generation", generation.number())
        .bind("department", department)
        .first(ParkedEvents::parked);
  }

  public Optional<Parked> one(long id) {
    return database.sql(PARKED + "where id = :id").bind("id", id).first(ParkedEvents::parked);
  }

  /** In the order in which they were parked, behind the given id. */
  public List<Parked> after(Generation generation, long id, int limit) {
    return database
        .sql(PARKED + "where generation = :generation and id > :id order by id limit :limit")
        .bind("generation", generation.number())
        .bind("id", id)
        .bind("limit", limit)
        .list(ParkedEvents::parked);
  }

  /** Of the serving generation. */
  long count() {
    return database
        .sql(
            "select count(*) from parked_event"
                + " where generation = (select serving from projection)")
        .first(row -> row.bigint("count"))
        .orElseThrow();
  }

  /** Of the serving generation, those that contradict what was applied. */
  long contradictions() {
    return database
        .sql(
            "select count(*) from parked_event where contradiction"
                + " and generation = (select serving from projection)")
        .first(row -> row.bigint("count"))
        .orElseThrow();
  }

  long count(Generation generation) {
    return database
        .sql("select count(*) from parked_event where generation = :generation")
        .bind("generation", generation.number())
        .first(row -> row.bigint("count"))
        .orElseThrow();
  }

  public long count(Generation generation, String department) {
    return database
        .sql(
            "select count(*) from parked_event where generation = :generation and department = :department")
        .bind("generation", generation.number())
        .bind("department", department)
        .first(row -> row.bigint("count"))
        .orElseThrow();
  }

  void remove(long id) {
    database.sql("delete from parked_event where id = :id").bind("id", id).update();
  }

  void cause(long id, String cause) {
    database
        .sql("update parked_event set cause = :cause where id = :id")
        .bind("cause", storable(cause))
        .bind("id", id)
        .update();
  }

  private static Parked parked(Row row) throws SQLException {
    return new Parked(
        row.bigint("id"),
        new LogRecord(
            row.text("topic"),
            row.integer("partition"),
            row.bigint("log_offset"),
            row.text("record_key"),
            headers(row.text("headers")),
            row.bytes("value")),
        row.text("cause"),
        row.instant("parked_at"),
        row.is("contradiction"));
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
