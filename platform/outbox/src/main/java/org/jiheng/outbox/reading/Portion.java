package org.jiheng.outbox.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Records of a batch that one transaction takes together. */
public final class Portion {

  private final Bound bound;
  private final List<LogRecord> records = new ArrayList<>();
  private final Set<String> departments = new HashSet<>();
  private int evaluations;
  private long bytes;

  private Portion(Bound bound) {
    this.bound = bound;
  }

  /**
   * The batch cut into as many as the bound asks for, in its order. A single record beyond the
   * bound is a batch by itself.
   */
  public static List<PolledRecords> of(PolledRecords batch, Bound bound) {
    var portions = new ArrayList<Portion>();
    portions.add(new Portion(bound));
    for (var record : batch.records()) {
      if (!portions.get(portions.size() - 1).takes(record)) {
        portions.add(new Portion(bound));
      }
      portions.get(portions.size() - 1).add(record);
    }
    return batches(portions, batch.steps());
  }

  /**
   * Each goes on where the one before ended, and the last one in a partition where the poll did:
   * not every place of a log holds a record.
   */
  private static List<PolledRecords> batches(
      List<Portion> portions, List<PolledRecords.Step> steps) {
    var ahead = new HashMap<PolledRecords.Place, PolledRecords.Step>();
    steps.forEach(step -> ahead.put(step.place(), step));
    var batches = new ArrayList<PolledRecords>();
    for (var portion : portions.subList(0, portions.size() - 1)) {
      batches.add(new PolledRecords(portion.records, portion.advance(ahead)));
    }
    batches.add(
        new PolledRecords(portions.get(portions.size() - 1).records, List.copyOf(ahead.values())));
    return batches;
  }

  private boolean takes(LogRecord record) {
    return records.isEmpty()
        || (departments.contains(record.department()) || departments.size() < bound.departments())
            && evaluations + (record.evaluates() ? 1 : 0) <= bound.evaluations()
            && bytes + record.size() <= bound.bytes();
  }

  private void add(LogRecord record) {
    records.add(record);
    departments.add(record.department());
    evaluations += record.evaluates() ? 1 : 0;
    bytes += record.size();
  }

  private List<PolledRecords.Step> advance(Map<PolledRecords.Place, PolledRecords.Step> ahead) {
    var ends = new HashMap<PolledRecords.Place, Long>();
    records.forEach(record -> ends.put(record.place(), record.offset() + 1));
    var steps = new ArrayList<PolledRecords.Step>();
    ends.forEach(
        (place, end) -> {
          var step = ahead.get(place);
          steps.add(new PolledRecords.Step(place, step.from(), end));
          ahead.put(place, new PolledRecords.Step(place, end, step.to()));
        });
    return steps;
  }
}
