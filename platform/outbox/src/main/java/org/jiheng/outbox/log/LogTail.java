package org.jiheng.outbox.log;

import java.util.Comparator;
import java.util.Map;

/**
 * The ends of a log's partitions: of each the departments that stand there, with their last event.
 *
 * @param topicId tells a topic from another one of the same name
 */
public record LogTail(String topicId, Map<Integer, Map<String, LogPosition>> partitions) {

  /** The latest epoch that shows; 0 in an empty log. */
  public int epoch() {
    return partitions.keySet().stream().mapToInt(each -> end(each).epoch()).max().orElse(0);
  }

  /** The greatest of a partition. */
  LogPosition end(int partition) {
    return partitions.getOrDefault(partition, Map.of()).values().stream()
        .max(Comparator.naturalOrder())
        .orElse(LogPosition.NONE);
  }

  LogPosition last(int partition, String department) {
    return partitions.getOrDefault(partition, Map.of()).getOrDefault(department, LogPosition.NONE);
  }
}
