package org.jiheng.outbox.log;

import java.util.Comparator;
import org.jiheng.outbox.reading.LogRecord;

/**
 * Where an event stands among those of its department: the later epoch counts first, because in it
 * the sequence may begin below where a former one ended.
 *
 * @param sequence the id that the event had in the outbox; 0 before the first of the epoch, and for
 *     events from before they told it
 */
public record LogPosition(int epoch, long sequence) implements Comparable<LogPosition> {

  public static final LogPosition NONE = new LogPosition(0, 0);

  private static final Comparator<LogPosition> ORDER =
      Comparator.comparingInt(LogPosition::epoch).thenComparingLong(LogPosition::sequence);

  public static LogPosition of(LogRecord read) {
    var sequence = read.headers().getOrDefault("ce_sequence", "0");
    return new LogPosition(read.epoch(), Long.parseLong(sequence));
  }

  @Override
  public int compareTo(LogPosition other) {
    return ORDER.compare(this, other);
  }

  boolean isBeyond(LogPosition other) {
    return compareTo(other) > 0;
  }

  @Override
  public String toString() {
    return "纪元 " + epoch + " 序号 " + sequence;
  }
}
