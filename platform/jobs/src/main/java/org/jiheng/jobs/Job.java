package org.jiheng.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import org.jiheng.contracts.Actor;
import org.jiheng.sql.Row;

/**
 * Long work that survives whoever works on it: everything that counts is here after each step.
 *
 * @param state a word of its kind
 * @param finishedAt null while it goes on
 * @param attempts counts those who began to work on it
 * @param work what is asked and how far it has come, as JSON in the shape of its kind
 * @param version counts the changes of this row
 */
public record Job(
    long id,
    String state,
    Actor requestedBy,
    Instant requestedAt,
    Instant finishedAt,
    int attempts,
    String error,
    String work,
    int version) {

  static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  public <W> W work(Class<W> shape) {
    try {
      return JSON.readValue(work, shape);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static String json(Object work) {
    try {
      return JSON.writeValueAsString(work);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static Job of(Row row) throws SQLException {
    return new Job(
        row.bigint("id"),
        row.text("state"),
        new Actor(row.text("requested_by"), row.text("requested_role")),
        row.instant("requested_at"),
        row.instant("finished_at"),
        row.integer("attempts"),
        row.text("error"),
        row.text("work"),
        row.integer("version"));
  }
}
