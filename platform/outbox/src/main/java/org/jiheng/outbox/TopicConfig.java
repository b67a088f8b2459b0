package org.jiheng.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.TopicDescription;
import org.jiheng.contracts.Topic;

/** The settings of a topic: what the size of the installation decides, and what nobody may. */
@ConfigMapping(prefix = "jiheng.topic")
public interface TopicConfig {

  int MOST_REPLICAS = 3;

  /** By the number of brokers where it is not given. */
  Optional<Short> replicationFactor();

  /** By the number of replicas where it is not given. */
  Optional<Integer> minInsyncReplicas();

  /**
   * The largest record: a filing's body may have 16 MiB, and one event may hold nearly all of it.
   */
  @WithDefault("20971520")
  int maxMessageBytes();

  /** As many copies as there are brokers, three at the most. */
  default short replicas(int brokers) {
    return replicationFactor().orElse((short) Math.min(brokers, MOST_REPLICAS));
  }

  /** With three replicas one may be away and an event is still on two. */
  default int insync(int brokers) {
    return minInsyncReplicas().orElse(replicas(brokers) >= MOST_REPLICAS ? 2 : 1);
  }

  /** The settings with which a topic is created at so many brokers. */
  default Map<String, String> asCreated(int brokers) {
    return Map.of(
        "retention.ms", "-1",
        "retention.bytes", "-1",
        "cleanup.policy", "delete",
        "min.insync.replicas", String.valueOf(insync(brokers)),
        "max.message.bytes", String.valueOf(maxMessageBytes()));
  }

  /**
   * What is wrong with an existing topic; more replicas and larger records than asked are not, and
   * fewer only where their number was given: brokers that came later copy nothing by themselves.
   */
  default List<String> faults(TopicDescription shape, UnaryOperator<String> setting) {
    var faults = new ArrayList<String>();
    var partitions = shape.partitions().size();
    if (partitions != Topic.PARTITIONS) {
      faults.add("%d partitions instead of %d".formatted(partitions, Topic.PARTITIONS));
    }
    shape.partitions().stream()
        .mapToInt(partition -> partition.replicas().size())
        .min()
        .ifPresent(
            replicas ->
                replicationFactor()
                    .ifPresent(given -> atLeast(faults, "replicas", replicas, given)));
    for (String unlimited : List.of("retention.ms", "retention.bytes")) {
      same(faults, unlimited, setting.apply(unlimited), "-1");
    }
    same(faults, "cleanup.policy", setting.apply("cleanup.policy"), "delete");
    minInsyncReplicas().ifPresent(given -> atLeast(faults, setting, "min.insync.replicas", given));
    atLeast(faults, setting, "max.message.bytes", maxMessageBytes());
    return faults;
  }

  private static void same(List<String> faults, String name, String actual, String wanted) {
    if (!wanted.equals(actual)) {
      faults.add("%s=%s instead of %s".formatted(name, actual, wanted));
    }
  }

  private static void atLeast(
      List<String> faults, UnaryOperator<String> setting, String name, int wanted) {
    atLeast(faults, name, Integer.parseInt(setting.apply(name)), wanted);
  }

  private static void atLeast(List<String> faults, String name, int actual, int wanted) {
    if (actual < wanted) {
      faults.add("%s=%d instead of %d or more".formatted(name, actual, wanted));
    }
  }
}
