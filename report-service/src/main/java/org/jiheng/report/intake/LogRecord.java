package org.jiheng.report.intake;

import java.util.Map;

/**
 * A record of a log as it was read.
 *
 * @param key the department's code; null in a record that is none of ours
 */
record LogRecord(
    String topic,
    int partition,
    long offset,
    String key,
    Map<String, String> headers,
    byte[] value) {

  /** For whom later records wait when this one cannot be applied. */
  String department() {
    return key != null ? key : headers.getOrDefault("ce_department", "");
  }
}
