package org.jiheng.e2e;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiheng.contracts.Topic;
import org.jiheng.testing.TopicReader;

/** What has left the services about one department. */
final class Topics {

  private Topics() {}

  static List<TopicReader.Message> about(Topic topic, String department) {
    return TopicReader.read(topic.topicName()).stream()
        .filter(message -> message.key().equals(department))
        .toList();
  }

  /** The number of events on every topic. */
  static Map<Topic, Integer> countsAbout(String department) {
    return Stream.of(Topic.values())
        .collect(Collectors.toMap(topic -> topic, topic -> about(topic, department).size()));
  }
}
