package org.jiheng.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jiheng.contracts.Topic;

/** The two logs of facts. Within one of them a department's events are in order; across, not. */
public enum LogOfFacts {
  BUDGET(Topic.BUDGET),
  INDICATOR(Topic.INDICATOR);

  private final Topic topic;

  LogOfFacts(Topic topic) {
    this.topic = topic;
  }

  public Topic topic() {
    return topic;
  }

  public static List<String> topics() {
    return Arrays.stream(values()).map(source -> source.topic.topicName()).toList();
  }

  public static Optional<LogOfFacts> of(Topic topic) {
    return Arrays.stream(values()).filter(source -> source.topic == topic).findFirst();
  }
}
