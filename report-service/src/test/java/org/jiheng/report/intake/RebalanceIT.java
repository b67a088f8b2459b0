package org.jiheng.report.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.jiheng.facts.LogOfFacts;
import org.jiheng.intake.Batches;
import org.jiheng.intake.IntakeConsumers;
import org.jiheng.intake.Offsets;
import org.jiheng.outbox.log.TopicIds;
import org.jiheng.outbox.reading.LogReader;
import org.jiheng.outbox.reading.PolledRecords;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * A second replica beside the running intake, in its group, which stops in the middle of a batch.
 */
@QuarkusTest
@OnParts("report")
class RebalanceIT {

  private static final FactLog LOG = new FactLog();
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int SHARE = 24;
  private static final int PATIENCE = 200;

  private final IntakeConsumers consumers;
  private final Batches batches;
  private final Applier applier;
  private final TopicIds topicIds;
  private final IntakeProgress progress;
  private final Tables tables;

  RebalanceIT(
      IntakeConsumers consumers,
      Batches batches,
      Applier applier,
      TopicIds topicIds,
      IntakeProgress progress,
      Tables tables) {
    this.consumers = consumers;
    this.batches = batches;
    this.applier = applier;
    this.topicIds = topicIds;
    this.progress = progress;
    this.tables = tables;
  }

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @Test
  void theFormerOwnersLateBatchLeavesNoTraceAndNothingIsLost() {
    var filed =
        IntStream.range(0, 12).mapToObj(number -> Case.small(LOG, "W" + (10 + number))).toList();
    filed.forEach(each -> each.registered(1));
    PolledRecords late;
    try (var consumer = consumers.open()) {
      var reader =
          new LogReader(consumer, places -> batches.offsets(applier, places, topicIds::of));
      reader.subscribe(LogOfFacts.topics());
      join(consumer, reader);
      filed.forEach(each -> each.budget(1));
      filed.forEach(each -> each.indicator(1));
      late = someRecords(reader);
    }
    filed.forEach(each -> each.awaitEvaluation(1));
    progress.awaitEnd();
    var rows = rows(filed);

    assertThatThrownBy(() -> batches.apply(applier, late)).isInstanceOf(Offsets.OffsetsMoved.class);

    assertThat(rows(filed)).isEqualTo(rows);
    assertThat(rows.values().stream().map(List::size).distinct()).hasSize(1);
    filed.forEach(each -> each.evaluation().then().body("revision", equalTo(1)));
  }

  /** Reads along until the partitions are shared. */
  private void join(Consumer<?, ?> consumer, LogReader reader) {
    for (var tries = 0; consumer.assignment().size() < SHARE; tries++) {
      assertThat(tries).as("tries to get a share").isLessThan(PATIENCE);
      var batch = reader.next(POLL);
      if (!batch.steps().isEmpty()) {
        batches.apply(applier, batch);
        reader.applied(batch);
      }
    }
  }

  private static PolledRecords someRecords(LogReader reader) {
    for (var tries = 0; tries < PATIENCE; tries++) {
      var batch = reader.next(POLL);
      if (!batch.records().isEmpty()) {
        return batch;
      }
    }
    throw new AssertionError("the second replica got nothing to read");
  }

  private Map<String, List<String>> rows(List<Case> filed) {
    return filed.stream()
        .map(Case::department)
        .collect(Collectors.toMap(Function.identity(), this::rows));
  }

  private List<String> rows(String department) {
    return Stream.concat(tables.of(department).stream(), tables.evaluations(department).stream())
        .toList();
  }
}
