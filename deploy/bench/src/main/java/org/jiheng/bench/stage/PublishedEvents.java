package org.jiheng.bench.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jiheng.contracts.Topic;
import org.jiheng.filing.json.FilingJson;

/** What indicator-service has published, to be put again into an outbox, which keeps nothing. */
public record PublishedEvents(List<Row> rows) {

  private static final int PATIENCE_SECONDS = 120;

  private static final String INSERT =
      """
      insert into %s (topic, department, headers, data, created_at)
      select ?, r.department, r.headers::json, r.data, now()
      from unnest(?, ?, ?) with ordinality as r (department, headers, data, place)
      cross join generate_series(1, ?) as time
      order by time, r.place
      """;

  /**
   * A row of an outbox.
   *
   * @param headers as JSON
   */
  public record Row(String department, String headers, String data) {}

  /** The first ones in the log's order that have these headers. */
  public static PublishedEvents read(
      String bootstrap, int limit, Predicate<Map<String, String>> wanted) {
    var partitions =
        IntStream.range(0, Topic.PARTITIONS)
            .mapToObj(each -> new TopicPartition(Topic.INDICATOR.topicName(), each))
            .toList();
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var rows = new ArrayList<Row>();
      while (rows.size() < limit
          && partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
        for (var event : consumer.poll(Duration.ofSeconds(1))) {
          var headers = headers(event);
          if (rows.size() < limit && wanted.test(headers)) {
            rows.add(new Row(event.key(), json(headers), event.value()));
          }
        }
      }
      return new PublishedEvents(rows);
    }
  }

  /** Puts them into the table so many times, in the connection's transaction. */
  public void insert(Connection connection, String table, String topic, int times)
      throws SQLException {
    try (var insert = connection.prepareStatement(INSERT.formatted(table))) {
      insert.setString(1, topic);
      insert.setArray(2, connection.createArrayOf("text", texts(Row::department)));
      insert.setArray(3, connection.createArrayOf("text", texts(Row::headers)));
      insert.setArray(4, connection.createArrayOf("text", texts(Row::data)));
      insert.setInt(5, times);
      insert.executeUpdate();
    }
  }

  /** The data of the events. */
  public List<String> data() {
    return rows.stream().map(Row::data).toList();
  }

  /** The length of all data. */
  public long bytes() {
    return rows.stream().mapToLong(row -> row.data().getBytes(UTF_8).length).sum();
  }

  /** Returns when everything that is in the outbox has been sent. */
  public static void awaitEmpty(Connection connection) throws SQLException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    try (var open = connection.prepareStatement("select exists (select from outbox)")) {
      while (isTrue(open)) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException(
              "the outbox is not empty after " + PATIENCE_SECONDS + " s");
        }
        Thread.sleep(10);
      }
    }
  }

  private static boolean isTrue(PreparedStatement statement) throws SQLException {
    try (var result = statement.executeQuery()) {
      result.next();
      return result.getBoolean(1);
    }
  }

  private String[] texts(Function<Row, String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  private static Map<String, String> headers(ConsumerRecord<String, String> event) {
    var headers = new TreeMap<String, String>();
    event.headers().forEach(each -> headers.put(each.key(), new String(each.value(), UTF_8)));
    return headers;
  }

  private static String json(Map<String, String> headers) {
    try {
      return FilingJson.mapper().writeValueAsString(headers);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
