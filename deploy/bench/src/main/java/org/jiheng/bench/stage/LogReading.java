package org.jiheng.bench.stage;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jiheng.contracts.Topic;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Reads logs once from their beginning to their end and copies keys and values into a table of
 * bytes: the least that keeping what they say can take.
 */
public record LogReading(long events, double seconds) {

  private static final byte[] SIGNATURE =
      "PGCOPY\n\377\r\n\0".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

  public double eventsPerSecond() {
    return events / seconds;
  }

  public static LogReading copied(Stage stage, Topic... topics) throws SQLException {
    List<TopicPartition> partitions = new ArrayList<>();
    for (Topic topic : topics) {
      for (int each = 0; each < Topic.PARTITIONS; each++) {
        partitions.add(new TopicPartition(topic.topicName(), each));
      }
    }
    try (var connection = stage.owner("report");
        var statement = connection.createStatement();
        KafkaConsumer<byte[], byte[]> consumer =
            new KafkaConsumer<>(
                Map.of("bootstrap.servers", stage.kafka(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
      statement.execute("create table bench_log (key bytea, value bytea)");
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      long start = System.nanoTime();
      var copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy bench_log from stdin (format binary)");
      write(copy, ByteBuffer.allocate(SIGNATURE.length + 8).put(SIGNATURE).putLong(0));
      long events = 0;
      while (ends.entrySet().stream()
          .anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
        for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofSeconds(1))) {
          events++;
          write(copy, row(each));
        }
      }
      write(copy, ByteBuffer.allocate(2).putShort((short) -1));
      copy.endCopy();
      double seconds = (System.nanoTime() - start) / 1e9;
      statement.execute("drop table bench_log");
      return new LogReading(events, seconds);
    }
  }

  private static ByteBuffer row(ConsumerRecord<byte[], byte[]> record) {
    return ByteBuffer.allocate(10 + record.key().length + record.value().length)
        .putShort((short) 2)
        .putInt(record.key().length)
        .put(record.key())
        .putInt(record.value().length)
        .put(record.value());
  }

  private static void write(CopyIn copy, ByteBuffer bytes) throws SQLException {
    copy.writeToCopy(bytes.array(), 0, bytes.position());
  }
}
