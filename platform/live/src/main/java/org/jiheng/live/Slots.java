package org.jiheng.live;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;

/** Every partition of every log in a fixed order, so that a position is a row of numbers. */
public final class Slots {

  public static final int COUNT = LiveEvents.TOPICS.size() * LiveEvents.PARTITIONS;

  private static final List<TopicPartition> ALL =
      IntStream.range(0, COUNT)
          .mapToObj(
              slot ->
                  new TopicPartition(
                      LiveEvents.TOPICS.get(slot / LiveEvents.PARTITIONS),
                      slot % LiveEvents.PARTITIONS))
          .toList();

  private Slots() {}

  static List<TopicPartition> all() {
    return ALL;
  }

  static int of(TopicPartition partition) {
    return LiveEvents.TOPICS.indexOf(partition.topic()) * LiveEvents.PARTITIONS
        + partition.partition();
  }

  public static TopicPartition partition(int slot) {
    return ALL.get(slot);
  }

  static Position position(ToLongFunction<TopicPartition> next) {
    return Position.of(ALL.stream().mapToLong(next).toArray());
  }

  static Position position(Map<TopicPartition, Long> next) {
    return position((TopicPartition partition) -> next.get(partition));
  }
}
