package org.jiheng.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.jiheng.contracts.Topic;
import org.junit.jupiter.api.Test;

class OutboxConfigTest {

  private static final short ONE = 1;
  private static final short TWO = 2;
  private static final short THREE = 3;

  @Test
  void theRelaysDefaultsAreThoseOfOneProvince() {
    var config = RunningRelay.mapping(OutboxConfig.class, Map.of());

    assertThat(config.enabled()).isTrue();
    assertThat(config.poll()).isEqualTo(Duration.ofSeconds(1));
    assertThat(config.longestBackoff()).isEqualTo(Duration.ofSeconds(2));
    assertThat(config.batchRows()).isEqualTo(5000);
    assertThat(config.batchBytes()).isEqualTo(8 << 20);
    assertThat(config.collect()).isEqualTo(Duration.ofMillis(7));
  }

  @Test
  void theTopicsDefaultsSuitTheNumberOfBrokersAndTheLargestFiling() {
    var config = RunningRelay.mapping(TopicConfig.class, Map.of());

    assertThat(IntStream.of(1, 2, 3, 5).mapToObj(config::replicas))
        .containsExactly(ONE, TWO, THREE, THREE);
    assertThat(IntStream.of(1, 2, 3, 5).map(config::insync)).containsExactly(1, 1, 2, 2);
    assertThat(config.maxMessageBytes()).isEqualTo(20 << 20);
  }

  @Test
  void aTopicWithFewerReplicasIsWrongOnlyWhereTheirNumberWasGiven() {
    var node = new Node(1, "broker", 9092);
    var partitions =
        IntStream.range(0, Topic.PARTITIONS)
            .mapToObj(each -> new TopicPartitionInfo(each, node, List.of(node), List.of(node)))
            .toList();
    var shape = new TopicDescription("one-replica", false, partitions);
    var settings = RunningRelay.mapping(TopicConfig.class, Map.of()).asCreated(1);
    var given =
        Map.of("jiheng.topic.replication-factor", "3", "jiheng.topic.min-insync-replicas", "2");

    assertThat(RunningRelay.mapping(TopicConfig.class, Map.of()).faults(shape, settings::get))
        .isEmpty();
    assertThat(RunningRelay.mapping(TopicConfig.class, given).faults(shape, settings::get))
        .containsExactly(
            "replicas=1 instead of 3 or more", "min.insync.replicas=1 instead of 2 or more");
  }

  @Test
  void pausesDoubleUpToTheirLimitAndBeginAgain() {
    var backoff = new Backoff(Duration.ofMillis(300));

    assertThat(backoff.next()).isEqualTo(Duration.ofMillis(100));
    assertThat(backoff.next()).isEqualTo(Duration.ofMillis(200));
    assertThat(backoff.next()).isEqualTo(Duration.ofMillis(300));
    assertThat(backoff.next()).isEqualTo(Duration.ofMillis(300));
    backoff.reset();
    assertThat(backoff.next()).isEqualTo(Duration.ofMillis(100));
  }
}
