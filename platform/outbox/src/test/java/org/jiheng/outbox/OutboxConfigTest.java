package org.jiheng.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutboxConfigTest {

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
  void theTopicsDefaultsSuitOneBrokerAndTheLargestFiling() {
    var config = RunningRelay.mapping(TopicConfig.class, Map.of());

    assertThat(config.replicationFactor()).isEqualTo((short) 1);
    assertThat(config.minInsyncReplicas()).isEqualTo(1);
    assertThat(config.maxMessageBytes()).isEqualTo(20 << 20);
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
