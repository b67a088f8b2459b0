package org.jiheng.http.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The answers that were given to requests with a key; always in the caller's transaction. */
@Singleton
class StoredAnswers {

  private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};

  private static final String FIND =
      "select content, status, headers, body from idempotency where id = ? and created_at > ?";

  /** Over an answer that is beyond the retention and was not purged yet. */
  private static final String ADD =
      """
      insert into idempotency
        (id, operation, caller, key, content, status, headers, body, created_at)
      values (?, ?, ?, ?, ?, ?, ?::json, ?, ?)
      on conflict (id) do update
      set content = excluded.content, status = excluded.status, headers = excluded.headers,
          body = excluded.body, created_at = excluded.created_at
      """;

  /** Without waiting for a row that another transaction has: it is purged the next time. */
  private static final String PURGE =
      """
      delete from idempotency where id in (
        select id from idempotency where created_at <= ? order by created_at limit 10000
        for update skip locked)
      """;

  private final Instance<DataSource> database;
  private final ObjectMapper mapper;

  /**
   * @param database asked late: the gateway has these classes and no database
   */
  StoredAnswers(Instance<DataSource> database, ObjectMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  /** What was answered to which content. */
  record Stored(byte[] content, Answer answer) {}

  /** False where a transaction that is still running has the key; held until this one ends. */
  boolean tryLock(KeyedRequest request) {
    return with(
        "select pg_try_advisory_xact_lock(?)",
        statement -> {
          statement.setLong(1, request.lock());
          try (var row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
          }
        });
  }

  Optional<Stored> find(KeyedRequest request, Instant after) {
    return with(
        FIND,
        statement -> {
          statement.setBytes(1, request.id());
          statement.setObject(2, after.atOffset(ZoneOffset.UTC));
          try (var row = statement.executeQuery()) {
            return row.next() ? Optional.of(stored(row)) : Optional.empty();
          }
        });
  }

  void add(KeyedRequest request, Answer answer, Instant now) {
    with(
        ADD,
        statement -> {
          statement.setBytes(1, request.id());
          statement.setString(2, request.operation());
          statement.setString(3, request.caller());
          statement.setString(4, request.key().value());
          statement.setBytes(5, request.content());
          statement.setInt(6, answer.status());
          statement.setString(7, json(answer.headers()));
          statement.setBytes(8, answer.body());
          statement.setObject(9, now.atOffset(ZoneOffset.UTC));
          return statement.executeUpdate();
        });
  }

  int purge(Instant until) {
    return with(
        PURGE,
        statement -> {
          statement.setObject(1, until.atOffset(ZoneOffset.UTC));
          return statement.executeUpdate();
        });
  }

  private Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        row.getBytes("content"),
        new Answer(row.getInt("status"), headers(row.getString("headers")), row.getBytes("body")));
  }

  private String json(Map<String, List<String>> headers) {
    try {
      return mapper.writeValueAsString(headers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, List<String>> headers(String json) {
    try {
      return mapper.readValue(json, HEADERS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T with(String sql, Work<T> work) {
    try (var connection = database.get().getConnection();
        var statement = connection.prepareStatement(sql)) {
      return work.on(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is done with a statement. */
  @FunctionalInterface
  private interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }
}
