package org.jiheng.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jiheng.jobs.Blame;
import org.jiheng.outbox.reading.LogRecord;
import org.jiheng.outbox.reading.PolledRecords;

/**
 * Applies a batch to its destination: what becomes of its events and the reader's offsets are in
 * one transaction.
 *
 * <p>Who made the changes is entered into the audit trail in the same transaction, also of those
 * that must wait: they are made.
 *
 * <p>Where an event of the batch makes that transaction fail, the departments are taken one by one
 * and the failing event is parked. The offsets then follow in a transaction of their own, after
 * everything else: a crash in between only delivers again what {@link Positions} passes over.
 */
@ApplicationScoped
public class Batches {

  private static final Logger LOG = Logger.getLogger(Batches.class);

  private final Offsets offsets;
  private final ParkedEvents parked;
  private final IntakeTrail trail;

  Batches(Offsets offsets, ParkedEvents parked, IntakeTrail trail) {
    this.offsets = offsets;
    this.parked = parked;
    this.trail = trail;
  }

  /**
   * Where to go on in each of the partitions.
   *
   * @param topicIds tell topics from others of the same name
   */
  public Map<PolledRecords.Place, Long> offsets(
      Destination destination,
      Collection<PolledRecords.Place> places,
      Function<Collection<String>, Map<String, String>> topicIds) {
    var ids = topicIds.apply(places.stream().map(PolledRecords.Place::topic).distinct().toList());
    return QuarkusTransaction.requiringNew()
        .call(() -> offsets.of(destination.hold(), places, ids));
  }

  /**
   * @return how many records were of a type that is not known here
   */
  public long apply(Destination destination, PolledRecords batch) {
    var readings = readings(batch);
    try {
      QuarkusTransaction.requiringNew().run(() -> take(destination, batch, readings));
    } catch (RuntimeException failure) {
      if (!Blame.isOnTheWork(failure)) {
        throw failure;
      }
      LOG.warnf(failure, "a batch of %d records is taken apart", readings.size());
      isolate(destination, readings);
      QuarkusTransaction.requiringNew().run(() -> advance(destination, batch));
    }
    return readings.stream().filter(Reading.Unknown.class::isInstance).count();
  }

  /**
   * Applies the batch in the caller's transaction, which fails where an event cannot be applied.
   */
  public void take(Destination destination, PolledRecords batch) {
    take(destination, batch, readings(batch));
  }

  private void take(Destination destination, PolledRecords batch, List<Reading> readings) {
    take(destination, advance(destination, batch), readings);
  }

  private Generation advance(Destination destination, PolledRecords batch) {
    var generation = destination.hold();
    offsets.advance(generation, batch.steps());
    destination.advanced(batch.records().size());
    return generation;
  }

  private void isolate(Destination destination, List<Reading> readings) {
    readings.stream()
        .collect(
            Collectors.groupingBy(
                reading -> reading.origin().department(), LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(
            ofDepartment -> {
              if (!taken(destination, ofDepartment)) {
                ofDepartment.forEach(reading -> taken(destination, List.of(reading)));
              }
            });
  }

  /** False where these could not be applied; a single one is parked then. */
  private boolean taken(Destination destination, List<Reading> readings) {
    try {
      QuarkusTransaction.requiringNew().run(() -> take(destination, destination.hold(), readings));
      return true;
    } catch (RuntimeException failure) {
      if (!Blame.isOnTheWork(failure)) {
        throw failure;
      }
      if (readings.size() == 1) {
        enter(readings.get(0));
        park(destination, readings.get(0).origin(), Blame.cause(failure));
      }
      return false;
    }
  }

  private void take(Destination destination, Generation generation, List<Reading> readings) {
    var departments =
        readings.stream()
            .map(reading -> reading.origin().department())
            .collect(Collectors.toCollection(TreeSet::new));
    destination.lock(departments);
    var sorting = new Sorting(parked.waiting(generation, departments, trail.read(readings)));
    readings.forEach(reading -> reading.sortInto(sorting));
    destination.apply(generation, sorting.events());
    parked.park(generation, sorting.parkings());
  }

  /** The change was made, whether it can be applied here or not. */
  private void enter(Reading reading) {
    try {
      QuarkusTransaction.requiringNew().run(() -> trail.read(List.of(reading)).update());
    } catch (RuntimeException failure) {
      if (!Blame.isOnTheWork(failure)) {
        throw failure;
      }
      LOG.errorf("no audit entry of %s: %s", reading.origin().headers(), Blame.cause(failure));
    }
  }

  private void park(Destination destination, LogRecord origin, String cause) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var generation = destination.hold();
              destination.lock(List.of(origin.department()));
              parked.park(generation, List.of(new ParkedEvents.Parking(origin, cause)));
            });
    LOG.errorf(
        "parked the record at %s-%d@%d of department %s: %s",
        origin.topic(), origin.partition(), origin.offset(), origin.department(), cause);
  }

  private static List<Reading> readings(PolledRecords batch) {
    return batch.records().stream().map(Reading::of).toList();
  }
}
