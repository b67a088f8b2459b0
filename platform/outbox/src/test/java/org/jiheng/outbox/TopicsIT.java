package org.jiheng.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;

class TopicsIT {

  private final String name = "topics-test-" + UUID.randomUUID();

  @Test
  void aMissingTopicIsCreatedAsALogThatNeverForgets() throws Exception {
    topics().ensure();

    whenTheBrokerKnowsOfIt(
        () -> assertThatCode(() -> topics().ensure()).doesNotThrowAnyException());
    try (Admin admin = Admin.create(OutboxFixture.kafka())) {
      assertThat(admin.describeTopics(List.of(name)).allTopicNames().get().get(name).partitions())
          .hasSize(48);
    }
  }

  @Test
  void aTopicThatForgetsOrMovesKeysStopsTheServiceWithEveryFaultNamed() throws Exception {
    try (Admin admin = Admin.create(OutboxFixture.kafka())) {
      var wrong =
          new NewTopic(name, 3, (short) 1)
              .configs(Map.of("retention.ms", "1000", "cleanup.policy", "compact"));
      admin.createTopics(List.of(wrong)).all().get();
    }

    whenTheBrokerKnowsOfIt(
        () ->
            assertThatThrownBy(() -> topics().ensure())
                .isInstanceOf(WrongTopicException.class)
                .hasMessageContaining("topic " + name + " has 3 partitions instead of 48")
                .hasMessageContaining("retention.ms=1000 instead of -1")
                .hasMessageContaining("cleanup.policy=compact instead of delete")
                .hasMessageContaining("max.message.bytes=")
                .hasMessageNotContaining("min.insync.replicas"));
  }

  @Test
  void aTopicThatAnOperatorMadeSmallerIsNoticedAtTheNextStart() throws Exception {
    topics().ensure();
    TopicSettings.set(name, "max.message.bytes", 1_000_000);

    whenTheBrokerKnowsOfIt(
        () ->
            assertThatThrownBy(() -> topics().ensure())
                .hasMessageContaining("max.message.bytes=1000000 instead of 20971520 or more"));
  }

  @Test
  void aBrokerThatCannotBeAskedIsNoWrongTopic() {
    var unreachable =
        new Topics(
            Map.of("bootstrap.servers", "127.0.0.1:1"), config(), Optional.of(List.of(name)));

    assertThatThrownBy(unreachable::ensure).isInstanceOf(BrokerException.class);
  }

  /** The controller has decided before the broker has heard of it. */
  private static void whenTheBrokerKnowsOfIt(ThrowingRunnable assertion) {
    await().atMost(OutboxFixture.PATIENCE).untilAsserted(assertion);
  }

  private Topics topics() {
    return new Topics(OutboxFixture.kafka(), config(), Optional.of(List.of(name)));
  }

  private static TopicConfig config() {
    return RunningRelay.mapping(TopicConfig.class, Map.of());
  }
}
