package org.jiheng.outbox.reading;

import java.util.Map;
import java.util.Set;
import org.jiheng.contracts.EventType;

/**
 * A record of a log as it was read.
 *
 * @param key the department's code; null in a record that is none of ours
 */
public record LogRecord(
    String topic,
    int partition,
    long offset,
    String key,
    Map<String, String> headers,
    byte[] value) {

  private static final Set<String> ENDS =
      Set.of(EventType.BUDGET_FILING_TAKEN.typeName(), EventType.INDICATOR_FILING_TAKEN.typeName());

  /** For whom later records wait when this one cannot be applied. */
  public String department() {
    return key != null ? key : headers.getOrDefault("ce_department", "");
  }

  /** In which epoch of its publisher it was made. */
  public int epoch() {
    return Integer.parseInt(headers.getOrDefault("ce_epoch", "0"));
  }

  /** Whether an evaluation may follow it at once: it is a change by itself, or ends a part. */
  public boolean evaluates() {
    return !headers.containsKey("ce_filingrevision") || ENDS.contains(headers.get("ce_type"));
  }

  public int size() {
    return value == null ? 0 : value.length;
  }

  public PolledRecords.Place place() {
    return new PolledRecords.Place(topic, partition);
  }
}
