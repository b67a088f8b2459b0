package org.jiheng.report.intake;

import java.util.List;

/** Records of one poll, with the step that they make in each partition. */
record PolledRecords(List<LogRecord> records, List<Step> steps) {

  /** A partition of a log. */
  record Place(String topic, int partition) {}

  /**
   * From where the reader believes to be to where it goes on.
   *
   * @param from must be what the database says, or somebody else has the partition now
   */
  record Step(Place place, long from, long to) {}
}
