package org.jiheng.report.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jiheng.contracts.Topic;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.PartsResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = PartsResource.class,
    initArgs = @ResourceArg(name = "database", value = "report"))
class IntakeMetricsTest {

  private final MeterRegistry meters;
  private final IntakeConsumers consumers;

  IntakeMetricsTest(MeterRegistry meters, IntakeConsumers consumers) {
    this.meters = meters;
    this.consumers = consumers;
  }

  @Test
  void anIntakeThatHasReadEverythingSaysSo() {
    try (var log = new FactLog()) {
      Case.small(log, "M001").file(1).awaitEvaluation(1);
    }

    Case.await("no lag").until(() -> meters.get("jiheng.intake.lag").gauge().value() == 0);
  }

  @Test
  void whatIsAheadOfAReaderIsItsLag() {
    try (var log = new FactLog();
        var consumer = consumers.alone(1)) {
      Case.small(log, "M002").file(1).awaitEvaluation(1);
      var partitions =
          consumer.partitionsFor(Topic.BUDGET.topicName()).stream()
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var reader = new LogReader(consumer, places -> Map.of());

      assertThat(reader.unread()).as("before anything was asked").isNaN();
      Case.await("the lag")
          .untilAsserted(
              () -> {
                consumer.poll(Duration.ofMillis(100));
                assertThat(reader.unread()).isPositive();
              });
    }
  }
}
