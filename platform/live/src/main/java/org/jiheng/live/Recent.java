package org.jiheng.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last events of the logs, in the order in which this replica read them; one thread adds, all
 * streams read. A stream holds no events of its own but its place here: so a slow one costs
 * nothing, and is lost once the events after its place are forgotten.
 */
final class Recent {

  private final long log;
  private final Entry[] ring;
  private final long mostBytes;

  /** From here on in each slot, nothing is forgotten. */
  private final long[] floor;

  private Position reached;
  private long first;
  private long end;
  private long bytes;

  /**
   * @param log the logs' identity
   * @param from where reading begins
   * @param most events at most
   * @param mostBytes of all events together, but the newest one is always kept
   */
  Recent(long log, Position from, int most, long mostBytes) {
    this.log = log;
    this.reached = from;
    this.floor = from.offsets();
    this.ring = new Entry[most];
    this.mostBytes = mostBytes;
  }

  /**
   * An event in its place.
   *
   * @param id the line of the stream that says the position after it
   */
  record Entry(LiveEvent event, byte[] id) {}

  /**
   * Where a stream that has read elsewhere goes on here. Until the second place the position that
   * the stream came with may be ahead of this replica's at the same event, so that the ids are the
   * stream's own.
   */
  record Joining(long next, long settled) {}

  /** A place, and the position there. */
  record Now(long end, Position reached) {}

  long log() {
    return log;
  }

  /** The line of the stream that says this position. */
  byte[] id(Position position) {
    return EventId.line(log, position);
  }

  synchronized Now now() {
    return new Now(end, reached);
  }

  void append(Polled polled) {
    var next = now().reached.offsets();
    var entries = new ArrayList<Entry>(polled.events().size());
    for (LiveEvent event : polled.events()) {
      next[event.slot()] = event.offset() + 1;
      entries.add(new Entry(event, id(Position.of(next))));
    }
    synchronized (this) {
      entries.forEach(this::add);
      reached = polled.after();
    }
  }

  private void add(Entry entry) {
    if (end - first == ring.length) {
      forget();
    }
    ring[place(end++)] = entry;
    bytes += size(entry);
    while (bytes > mostBytes && end - first > 1) {
      forget();
    }
  }

  private void forget() {
    var oldest = ring[place(first)];
    ring[place(first++)] = null;
    bytes -= size(oldest);
    floor[oldest.event().slot()] = oldest.event().offset() + 1;
  }

  /** The next entries from this place on, empty where some of them are forgotten. */
  synchronized Optional<List<Entry>> from(long next, int most) {
    if (next < first) {
      return Optional.empty();
    }
    var entries = new ArrayList<Entry>();
    for (var each = next; each < end && entries.size() < most; each++) {
      entries.add(ring[place(each)]);
    }
    return Optional.of(entries);
  }

  /** Empty where an event after the position is forgotten, or the position is not reached here. */
  synchronized Optional<Joining> join(Position from) {
    return from.covers(Position.of(floor)) && reached.covers(from)
        ? Optional.of(new Joining(first, end))
        : Optional.empty();
  }

  private int place(long sequence) {
    return (int) (sequence % ring.length);
  }

  private static long size(Entry entry) {
    return entry.id().length + entry.event().frame().length;
  }
}
