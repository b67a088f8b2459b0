package org.jiheng.intake;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.jiheng.facts.LogOfFacts;
import org.jiheng.outbox.log.TopicIds;
import org.jiheng.outbox.reading.Bound;
import org.jiheng.outbox.reading.LogReader;
import org.jiheng.outbox.reading.PolledRecords;
import org.jiheng.outbox.reading.Portion;

/**
 * Reads the logs of facts from their beginning into a generation of its own, beside the serving
 * one. It projects as the intake does and evaluates nothing. Used by one thread; after a failure it
 * is closed, and another one goes on where the database is.
 */
public final class Replay implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final int EMPTY_POLLS = 15;

  private final Consumer<String, byte[]> consumer;
  private final LogReader reader;
  private final Batches batches;
  private final Offsets offsets;
  private final ParkedEvents parked;
  private final Building building;

  /**
   * @param consumer with the partitions assigned that are to be read
   */
  Replay(
      Consumer<String, byte[]> consumer,
      Batches batches,
      Offsets offsets,
      ParkedEvents parked,
      TopicIds topicIds,
      Building building) {
    this.consumer = consumer;
    this.batches = batches;
    this.offsets = offsets;
    this.parked = parked;
    this.building = building;
    this.reader =
        new LogReader(consumer, places -> batches.offsets(building, places, topicIds::of));
    reader.lost();
  }

  /** Whose replay it is. */
  public interface Owner {

    /**
     * Comes first in every transaction, and keeps the answer true until it ends.
     *
     * @throws ReplayEnded where nothing more is to be written
     */
    void hold();

    /** So many records more, in the transaction of what they brought. */
    void advanced(int records);
  }

  /** A generation that does not serve yet: nobody else writes to it, and nobody evaluates it. */
  record Building(Generation generation, Projection projection, Owner owner)
      implements Destination {

    @Override
    public Generation hold() {
      owner.hold();
      return generation;
    }

    @Override
    public void lock(Collection<String> departments) {}

    @Override
    public Bound bound() {
      return Bound.PROJECTING;
    }

    @Override
    public void advanced(int records) {
      owner.advanced(records);
    }

    @Override
    public void apply(Generation building, List<Reading.Event> events) {
      var newer = projection.pass(building, events);
      var ids = newer.stream().map(Reading.Event::id).collect(Collectors.toSet());
      var years = projection.of(building, ids);
      newer.forEach(event -> event.bring(years.get(event.id())));
      projection.keep(building, years.values(), newer);
    }
  }

  /** Applies the next batch in transactions of its own; how many records there were. */
  public int step() {
    var batch = reader.next(POLL);
    for (var portion : Portion.of(batch, building.bound())) {
      if (!portion.steps().isEmpty()) {
        batches.apply(building, portion);
        reader.applied(portion);
      }
    }
    return batch.records().size();
  }

  /**
   * How many places of the logs are still ahead. Not each of them holds an event: the end of a
   * transaction takes one too.
   */
  public long ahead() {
    return reader.ahead();
  }

  /**
   * Applies, in the caller's transaction, what the other generation has and this one has not. The
   * caller sees to it that the other one stands still.
   */
  public void reach(Generation other) {
    var wanted = offsets.shared(other, building.generation(), LogOfFacts.topics());
    for (var empty = 0; !reader.reached(wanted); ) {
      var batch = reader.next(POLL);
      take(batch);
      empty = batch.steps().isEmpty() ? empty + 1 : 0;
      if (empty > EMPTY_POLLS) {
        throw new BehindException();
      }
    }
  }

  /** How many events could not be applied, or wait behind one that could not. */
  public long parked() {
    return parked.count(building.generation());
  }

  private void take(PolledRecords batch) {
    if (!batch.steps().isEmpty()) {
      batches.take(building, batch);
      reader.applied(batch);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }

  /** The log did not give in time what the other generation is known to have. */
  public static final class BehindException extends RuntimeException {

    BehindException() {
      super("the logs did not give what the serving generation has");
    }
  }
}
