package org.jiheng.bench.stage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jiheng.contracts.Topic;

/** Reads the log of the facts once from its beginning to its end and does nothing with it. */
public final class LogReading {

  private LogReading() {}

  public static double eventsPerSecond(String bootstrap) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (Topic topic : List.of(Topic.BUDGET, Topic.INDICATOR)) {
      for (int each = 0; each < Topic.PARTITIONS; each++) {
        partitions.add(new TopicPartition(topic.topicName(), each));
      }
    }
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      long start = System.nanoTime();
      long events = 0;
      while (ends.entrySet().stream()
          .anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
        events += consumer.poll(Duration.ofSeconds(1)).count();
      }
      return events / ((System.nanoTime() - start) / 1e9);
    }
  }
}
