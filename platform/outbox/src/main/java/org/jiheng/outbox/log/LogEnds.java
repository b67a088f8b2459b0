package org.jiheng.outbox.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.jiheng.contracts.Topic;
import org.jiheng.outbox.reading.LogReader;
import org.jiheng.outbox.reading.LogRecord;

/** Reads the ends of a topic's partitions, as far back as an event of this service is found. */
@Singleton
public class LogEnds {

  /** Places; each transaction's end takes one too. */
  private static final long WINDOW = 16;

  private static final long WIDER = 16;
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Map<String, Object> kafka;

  public LogEnds(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.kafka = kafka;
  }

  /** As the producer's own partitioner puts a department's records. */
  public static int partition(String department) {
    return Utils.toPositive(Utils.murmur2(department.getBytes(UTF_8))) % Topic.PARTITIONS;
  }

  /**
   * @param source whose events count, as they tell it themselves
   */
  LogTail ends(String topic, String topicId, String source) {
    try (var consumer = open()) {
      var found = new TreeMap<Integer, Map<String, LogPosition>>();
      var left = IntStream.range(0, Topic.PARTITIONS).boxed().toList();
      for (var window = WINDOW; !left.isEmpty(); window *= WIDER) {
        var reading = new Reading(consumer, topic, source);
        found.putAll(reading.from(left, window));
        left = left.stream().filter(each -> reading.mayHaveMore(each, found)).toList();
      }
      return new LogTail(topicId, found);
    }
  }

  /** All of these partitions. */
  LogTail whole(String topic, String topicId, String source, Collection<Integer> partitions) {
    try (var consumer = open()) {
      var reading = new Reading(consumer, topic, source);
      return new LogTail(topicId, reading.from(partitions, Long.MAX_VALUE));
    }
  }

  /** All of a partition that is of the source, in its order. */
  public void read(String topic, String source, int partition, Consumer<LogRecord> reader) {
    try (var consumer = open()) {
      new Reading(consumer, topic, source).read(List.of(partition), Long.MAX_VALUE, reader);
    }
  }

  private KafkaConsumer<String, byte[]> open() {
    var settings = new HashMap<>(kafka);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** One pass over the ends of some partitions. */
  private record Reading(
      KafkaConsumer<String, byte[]> consumer,
      String topic,
      String source,
      Map<TopicPartition, Long> begins) {

    Reading(KafkaConsumer<String, byte[]> consumer, String topic, String source) {
      this(consumer, topic, source, new HashMap<>());
    }

    Map<Integer, Map<String, LogPosition>> from(Collection<Integer> partitions, long window) {
      var found = new TreeMap<Integer, Map<String, LogPosition>>();
      partitions.forEach(each -> found.put(each, new HashMap<>()));
      read(partitions, window, record -> keep(found.get(record.partition()), record));
      return found;
    }

    /** Calls with what is of the source. */
    void read(Collection<Integer> partitions, long window, Consumer<LogRecord> reader) {
      var assigned = partitions.stream().map(each -> new TopicPartition(topic, each)).toList();
      consumer.assign(assigned);
      var ends = consumer.endOffsets(assigned);
      var beginnings = consumer.beginningOffsets(assigned);
      for (var each : assigned) {
        var start = Math.max(beginnings.get(each), ends.get(each) - window);
        begins.put(each, start == beginnings.get(each) ? null : start);
        consumer.seek(each, start);
      }
      var patience = System.nanoTime() + PATIENCE.toNanos();
      while (assigned.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
        for (var polled : consumer.poll(POLL)) {
          patience = System.nanoTime() + PATIENCE.toNanos();
          var record = LogReader.origin(polled);
          if (record.key() != null && source.equals(record.headers().get("ce_source"))) {
            reader.accept(record);
          }
        }
        if (System.nanoTime() > patience) {
          throw new KafkaException(topic + " gave nothing in " + PATIENCE);
        }
      }
    }

    boolean mayHaveMore(int partition, Map<Integer, Map<String, LogPosition>> found) {
      return found.get(partition).isEmpty()
          && begins.get(new TopicPartition(topic, partition)) != null;
    }

    private static void keep(Map<String, LogPosition> last, LogRecord record) {
      last.merge(
          record.key(), LogPosition.of(record), (one, other) -> one.isBeyond(other) ? one : other);
    }
  }
}
