package org.jiheng.report.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jiheng.contracts.Topic;
import org.jiheng.intake.IntakeConsumers;
import org.jiheng.outbox.reading.LogReader;
import org.jiheng.outbox.reading.PolledRecords;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnParts("report")
class IntakeMetricsIT {

  private final MeterRegistry meters;
  private final IntakeConsumers consumers;

  IntakeMetricsIT(MeterRegistry meters, IntakeConsumers consumers) {
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
  void theTimeFromAChangeToItsEvaluationIsMeasured() {
    var timer = meters.get("jiheng.evaluation.latency").timer();
    var before = timer.count();

    try (var log = new FactLog()) {
      Case.small(log, "M003").file(1).awaitEvaluation(1);
    }

    Case.await("a measured evaluation").until(() -> timer.count() > before);
  }

  @Test
  void theServiceIsReadyOnceItHasCaughtUp() {
    Case.await("readiness")
        .untilAsserted(
            () ->
                given()
                    .get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body("checks.name", hasItem("read model caught up")));
  }

  @Test
  void aReaderHasCaughtUpWhereTheLogsEndedWhenItWasFirstAsked() {
    try (var log = new FactLog();
        var consumer = consumers.alone(1)) {
      Case.small(log, "M004").file(1).awaitEvaluation(1);
      var partitions = partitions(consumer);
      consumer.assign(partitions);
      var ends = new HashMap<PolledRecords.Place, Long>();
      consumer
          .endOffsets(partitions)
          .forEach(
              (slot, end) ->
                  ends.put(new PolledRecords.Place(slot.topic(), slot.partition()), end));
      var reader = new LogReader(consumer, places -> ends);

      assertThat(reader.caughtUp()).as("before it knows its partitions").isFalse();
      reader.onPartitionsAssigned(partitions);
      assertThat(reader.caughtUp()).isTrue();

      ends.replaceAll((place, end) -> 0L);
      var behind = new LogReader(consumer, places -> ends);
      behind.onPartitionsAssigned(partitions);
      assertThat(behind.caughtUp()).isFalse();
    }
  }

  @Test
  void whatIsAheadOfAReaderIsItsLag() {
    try (var log = new FactLog();
        var consumer = consumers.alone(1)) {
      Case.small(log, "M002").file(1).awaitEvaluation(1);
      var partitions = partitions(consumer);
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

  private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
    return consumer.partitionsFor(Topic.BUDGET.topicName()).stream()
        .map(each -> new TopicPartition(each.topic(), each.partition()))
        .toList();
  }
}
