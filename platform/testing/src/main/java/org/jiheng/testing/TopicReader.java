package org.jiheng.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/**
 * Reads a topic of the shared broker from its beginning to its end, committed records only.
 *
 * <p>Its end is that of all records, also of a transaction whose markers are not written yet: a
 * producer's commit returns once the coordinator has it, and the markers follow. Asked for the end
 * of what is committed, the broker leaves out what was just committed.
 */
public final class TopicReader {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private TopicReader() {}

  /** A record with its headers as text. {@code value} is null for a tombstone. */
  public record Message(
      int partition, long offset, String key, Map<String, String> headers, byte[] value) {

    public JsonNode json() {
      return Json.read(new String(value, StandardCharsets.UTF_8));
    }
  }

  /** All there is now, by partition and in order within each; nothing where no topic is. */
  public static List<Message> read(String topic) {
    return read(Parts.shared().kafka(), topic);
  }

  /** As {@link #read(String)} from another broker than the shared one. */
  public static List<Message> read(String broker, String topic) {
    try (KafkaConsumer<String, byte[]> consumer = consumer(broker, "read_committed");
        var all = consumer(broker, "read_uncommitted")) {
      List<TopicPartition> partitions = partitions(consumer, topic);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = all.endOffsets(partitions);
      var messages = new ArrayList<Message>();
      while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
        for (ConsumerRecord<String, byte[]> found : consumer.poll(Duration.ofMillis(200))) {
          messages.add(message(found));
        }
      }
      return messages;
    }
  }

  /** Reads the topic again and again until what it holds meets the condition. */
  public static List<Message> until(String topic, Predicate<List<Message>> condition) {
    return Awaitility.await("messages of " + topic)
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> read(topic), condition);
  }

  private static List<TopicPartition> partitions(
      KafkaConsumer<String, byte[]> consumer, String topic) {
    try {
      var partitions = consumer.partitionsFor(topic);
      return partitions == null
          ? List.of()
          : partitions.stream().map(each -> new TopicPartition(topic, each.partition())).toList();
    } catch (UnknownTopicOrPartitionException none) {
      return List.of();
    }
  }

  private static Message message(ConsumerRecord<String, byte[]> found) {
    var headers = new HashMap<String, String>();
    found
        .headers()
        .forEach(
            header ->
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    return new Message(found.partition(), found.offset(), found.key(), headers, found.value());
  }

  private static KafkaConsumer<String, byte[]> consumer(String broker, String isolation) {
    var settings = new HashMap<String, Object>();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, "topic-reader-" + UUID.randomUUID());
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
