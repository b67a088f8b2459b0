package org.jiheng.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.TopicDescription;
import org.jiheng.contracts.Topic;

/** The settings of a topic: what the size of the installation decides, and what nobody may. */
@ConfigMapping(prefix = "jiheng.topic")
public interface TopicConfig {

  /** 1 suits one broker; a province's cluster has 3. */
  @WithDefault("1")
  short replicationFactor();

  /** 1 suits one broker; with three replicas it is 2. */
  @WithDefault("1")
  int minInsyncReplicas();

  /**
   * The largest record: a filing's body may have 16 MiB, and one event may hold nearly all of it.
   */
  @WithDefault("20971520")
  int maxMessageBytes();

  /** The settings with which a topic is created. */
  default Map<String, String> asCreated() {
    return Map.of(
        "retention.ms", "-1",
        "retention.bytes", "-1",
        "cleanup.policy", "delete",
        "min.insync.replicas", String.valueOf(minInsyncReplicas()),
        "max.message.bytes", String.valueOf(maxMessageBytes()));
  }

  /** What is wrong with an existing topic; more replicas and larger records than asked are not. */
  default List<String> faults(TopicDescription shape, UnaryOperator<String> setting) {
    var faults = new ArrayList<String>();
    var partitions = shape.partitions().size();
    if (partitions != Topic.PARTITIONS) {
      faults.add("%d partitions instead of %d".formatted(partitions, Topic.PARTITIONS));
    }
    shape.partitions().stream()
        .mapToInt(partition -> partition.replicas().size())
        .min()
        .ifPresent(replicas -> atLeast(faults, "replicas", replicas, replicationFactor()));
    for (String unlimited : List.of("retention.ms", "retention.bytes")) {
      same(faults, unlimited, setting.apply(unlimited), "-1");
    }
    same(faults, "cleanup.policy", setting.apply("cleanup.policy"), "delete");
    for (String limit : List.of("min.insync.replicas", "max.message.bytes")) {
      atLeast(
          faults,
          limit,
          Integer.parseInt(setting.apply(limit)),
          Integer.parseInt(asCreated().get(limit)));
    }
    return faults;
  }

  private static void same(List<String> faults, String name, String actual, String wanted) {
    if (!wanted.equals(actual)) {
      faults.add("%s=%s instead of %s".formatted(name, actual, wanted));
    }
  }

  private static void atLeast(List<String> faults, String name, int actual, int wanted) {
    if (actual < wanted) {
      faults.add("%s=%d instead of %d or more".formatted(name, actual, wanted));
    }
  }
}
