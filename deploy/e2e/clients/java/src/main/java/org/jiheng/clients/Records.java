package org.jiheng.clients;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The CloudEvents SDK reads every record of the topics, from the first to the last. */
public final class Records {

  private static final Duration POLL = Duration.ofSeconds(1);

  private Records() {}

  /**
   * @param arguments the broker's address, then topics
   */
  public static void main(String[] arguments) throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", arguments[0], "isolation.level", "read_committed");
    List<String> topics = List.of(arguments).subList(1, arguments.length);
    Map<String, Integer> read = new TreeMap<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new CloudEventDeserializer())) {
      List<TopicPartition> partitions =
          topics.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
        for (ConsumerRecord<String, CloudEvent> record : consumer.poll(POLL)) {
          check(record);
          read.merge(record.value().getType(), 1, Integer::sum);
        }
      }
    }
    if (read.isEmpty()) {
      throw new IllegalStateException("there was no record");
    }
    read.forEach((type, count) -> System.out.println("java: " + count + " × " + type));
  }

  private static void check(ConsumerRecord<String, CloudEvent> record) throws Exception {
    CloudEvent event = record.value();
    var data = new ObjectMapper().readTree(event.getData().toBytes());
    if (!record.key().equals(event.getExtension("department"))
        || !record.key().equals(data.path("department").asText())) {
      throw new IllegalStateException("the key is not the department at " + record);
    }
  }
}
