package org.jiheng.report.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jiheng.facts.LogOfFacts;
import org.jiheng.intake.Generations;
import org.jiheng.intake.IntakeConsumers;
import org.jiheng.intake.Offsets;
import org.jiheng.outbox.reading.PolledRecords;
import org.jiheng.report.journey.Case;

/** How far the intake is in the logs. */
@ApplicationScoped
public class IntakeProgress {

  private final IntakeConsumers consumers;
  private final Generations generations;
  private final Offsets offsets;

  IntakeProgress(IntakeConsumers consumers, Generations generations, Offsets offsets) {
    this.consumers = consumers;
    this.generations = generations;
    this.offsets = offsets;
  }

  /** Waits until all that is in the logs now is in the serving generation. */
  public void awaitEnd() {
    var ends = ends();
    Case.await("the intake").until(() -> reached(ends));
  }

  private boolean reached(Map<PolledRecords.Place, Long> ends) {
    var known =
        QuarkusTransaction.requiringNew()
            .call(() -> offsets.all(generations.current(), LogOfFacts.topics()));
    return ends.entrySet().stream()
        .allMatch(end -> known.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }

  private Map<PolledRecords.Place, Long> ends() {
    try (var consumer = consumers.alone(1)) {
      var partitions =
          LogOfFacts.topics().stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      consumer.assign(partitions);
      return consumer.endOffsets(partitions).entrySet().stream()
          .collect(
              Collectors.toMap(
                  end -> new PolledRecords.Place(end.getKey().topic(), end.getKey().partition()),
                  Map.Entry::getValue));
    }
  }
}
