package org.jiheng.report.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jiheng.outbox.Outbox;

/**
 * Applies a batch: projection, evaluations, their events and the reader's offsets in one
 * transaction.
 *
 * <p>Where an event of the batch makes that transaction fail, the departments are taken one by one
 * and the failing event is parked. The offsets then follow in a transaction of their own, after
 * everything else: a crash in between only delivers again what {@link Positions} passes over.
 */
@ApplicationScoped
class Batches {

  private static final Logger LOG = Logger.getLogger(Batches.class);

  private final Generations generations;
  private final Offsets offsets;
  private final ParkedEvents parked;
  private final Applier applier;
  private final Outbox outbox;

  Batches(
      Generations generations,
      Offsets offsets,
      ParkedEvents parked,
      Applier applier,
      Outbox outbox) {
    this.generations = generations;
    this.offsets = offsets;
    this.parked = parked;
    this.applier = applier;
    this.outbox = outbox;
  }

  /** Where to go on in each of the partitions. */
  Map<Batch.Place, Long> offsets(Collection<Batch.Place> places) {
    return QuarkusTransaction.requiringNew().call(() -> offsets.of(generations.serving(), places));
  }

  /**
   * @return how many records were of a type that is not known here
   */
  long apply(Batch batch) {
    var readings = batch.records().stream().map(Reading::of).toList();
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                var serving = generations.serving();
                offsets.advance(serving, batch.steps());
                take(serving, readings);
              });
    } catch (RuntimeException failure) {
      if (!Blame.isOnTheEvent(failure)) {
        throw failure;
      }
      LOG.warnf(failure, "a batch of %d records is taken apart", readings.size());
      isolate(readings);
      QuarkusTransaction.requiringNew()
          .run(() -> offsets.advance(generations.serving(), batch.steps()));
    }
    return readings.stream().filter(Reading.Unknown.class::isInstance).count();
  }

  private void isolate(List<Reading> readings) {
    readings.stream()
        .collect(
            Collectors.groupingBy(
                reading -> reading.origin().department(), LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(
            ofDepartment -> {
              if (!taken(ofDepartment)) {
                ofDepartment.forEach(reading -> taken(List.of(reading)));
              }
            });
  }

  /** False where these could not be applied; a single one is parked then. */
  private boolean taken(List<Reading> readings) {
    try {
      QuarkusTransaction.requiringNew().run(() -> take(generations.serving(), readings));
      return true;
    } catch (RuntimeException failure) {
      if (!Blame.isOnTheEvent(failure)) {
        throw failure;
      }
      if (readings.size() == 1) {
        park(readings.get(0).origin(), Blame.cause(failure));
      }
      return false;
    }
  }

  private void take(Generation serving, List<Reading> readings) {
    var departments =
        readings.stream()
            .map(reading -> reading.origin().department())
            .collect(Collectors.toCollection(TreeSet::new));
    outbox.lock(departments);
    var sorting = new Sorting(parked.waiting(serving, departments));
    readings.forEach(reading -> reading.sortInto(sorting));
    applier.apply(serving, sorting.events());
    parked.park(serving, sorting.parkings());
  }

  private void park(LogRecord origin, String cause) {
    LOG.errorf(
        "parked the record at %s-%d@%d of department %s: %s",
        origin.topic(), origin.partition(), origin.offset(), origin.department(), cause);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var serving = generations.serving();
              outbox.lock(origin.department());
              parked.park(serving, List.of(new ParkedEvents.Parking(origin, cause)));
            });
  }
}
