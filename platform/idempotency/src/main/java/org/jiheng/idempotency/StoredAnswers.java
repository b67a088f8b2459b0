package org.jiheng.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;

/** The answers that were given to requests with a key; always in the caller's transaction. */
@Singleton
class StoredAnswers {

  private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};

  private static final String FIND =
      "select content, status, headers, body from idempotency where id = :id and created_at > :after";

  /** Over an answer that is beyond the retention and was not purged yet. */
  private static final String ADD =
      """
      insert into idempotency
        (id, operation, caller, key, content, status, headers, body, created_at)
      values (:id, :operation, :caller, :key, :content, :status, :headers::json, :body, :now)
      on conflict (id) do update
      set content = excluded.content, status = excluded.status, headers = excluded.headers,
          body = excluded.body, created_at = excluded.created_at
      """;

  /** Without waiting for a row that another transaction has: it is purged the next time. */
  private static final String PURGE =
      """
      delete from idempotency where id in (
        select id from idempotency where created_at <= :until order by created_at limit 10000
        for update skip locked)
      """;

  private final Database database;
  private final ObjectMapper mapper;

  StoredAnswers(Database database, ObjectMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  /** What was answered to which content. */
  record Stored(byte[] content, Answer answer) {}

  /** False where a transaction that is still running has the key; held until this one ends. */
  boolean tryLock(KeyedRequest request) {
    return database
        .sql("select pg_try_advisory_xact_lock(:lock) as taken")
        .bind("lock", request.lock())
        .first(row -> row.is("taken"))
        .orElseThrow();
  }

  Optional<Stored> find(KeyedRequest request, Instant after) {
    return database.sql(FIND).bind("id", request.id()).bind("after", after).first(this::stored);
  }

  void add(KeyedRequest request, Answer answer, Instant now) {
    database
        .sql(ADD)
        .bind("id", request.id())
        .bind("operation", request.operation())
        .bind("caller", request.caller())
        .bind("key", request.key().value())
        .bind("content", request.content())
        .bind("status", answer.status())
        .bind("headers", json(answer.headers()))
        .bind("body", answer.body())
        .bind("now", now)
        .update();
  }

  int purge(Instant until) {
    return database.sql(PURGE).bind("until", until).update();
  }

  private Stored stored(Row row) throws SQLException {
    return new Stored(
        row.bytes("content"),
        new Answer(row.integer("status"), headers(row.text("headers")), row.bytes("body")));
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
}
