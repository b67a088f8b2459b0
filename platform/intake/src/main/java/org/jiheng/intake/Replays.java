package org.jiheng.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.facts.LogOfFacts;
import org.jiheng.outbox.log.TopicIds;

/** Opens replays of the logs of facts. */
@ApplicationScoped
public class Replays {

  private final IntakeConsumers consumers;
  private final Projection projection;
  private final Batches batches;
  private final Offsets offsets;
  private final ParkedEvents parked;
  private final TopicIds topicIds;
  private final int batch;

  Replays(
      IntakeConsumers consumers,
      Projection projection,
      Batches batches,
      Offsets offsets,
      ParkedEvents parked,
      TopicIds topicIds,
      @ConfigProperty(name = "jiheng.rebuild.batch") int batch) {
    this.consumers = consumers;
    this.projection = projection;
    this.batches = batches;
    this.offsets = offsets;
    this.parked = parked;
    this.topicIds = topicIds;
    this.batch = batch;
  }

  /**
   * Goes on where the generation is, which is the beginning for a new one.
   *
   * @throws LogCutException where the logs do not begin with their first record any more
   */
  public Replay open(Generation generation, Replay.Owner owner) {
    var consumer = consumers.alone(batch);
    try {
      var partitions = partitions(consumer);
      consumer.assign(partitions);
      requireWhole(consumer);
      var building = new Replay.Building(generation, projection, owner);
      return new Replay(consumer, batches, offsets, parked, topicIds, building);
    } catch (RuntimeException failure) {
      consumer.close();
      throw failure;
    }
  }

  private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
    return LogOfFacts.topics().stream().flatMap(topic -> partitions(consumer, topic)).toList();
  }

  private static Stream<TopicPartition> partitions(
      Consumer<String, byte[]> consumer, String topic) {
    try {
      var partitions = consumer.partitionsFor(topic);
      return partitions == null
          ? Stream.empty()
          : partitions.stream().map(each -> new TopicPartition(topic, each.partition()));
    } catch (UnknownTopicOrPartitionException none) {
      return Stream.empty();
    }
  }

  private static void requireWhole(Consumer<String, byte[]> consumer) {
    consumer
        .beginningOffsets(consumer.assignment())
        .forEach(
            (partition, beginning) -> {
              if (beginning > 0) {
                throw new LogCutException(partition.toString(), beginning);
              }
            });
  }

  /** What was made from such logs would lack the facts that were cut off. */
  public static final class LogCutException extends RuntimeException {

    LogCutException(String partition, long beginning) {
      super("日志 " + partition + " 的开头已被删除（现从位置 " + beginning + " 开始），不能由它重建。");
    }
  }
}
