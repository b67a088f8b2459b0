package org.jiheng.outbox.reading;

import java.util.List;

/** Records of one poll, with the step that they make in each partition. */
public record PolledRecords(List<LogRecord> records, List<Step> steps) {

  /** A partition of a log. */
  public record Place(String topic, int partition) {}

  /**
   * From where the reader believes to be to where it goes on.
   *
   * @param from must be what the database says, or somebody else has the partition now
   */
  public record Step(Place place, long from, long to) {}
}
