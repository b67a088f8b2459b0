package org.jiheng.indicator;

import java.util.List;
import org.jiheng.contracts.Topic;
import org.jiheng.testing.TopicReader;
import org.jiheng.testing.TopicReader.Message;

/** What the service has published of one department, in the order of the topic. */
public final class Published {
  private static final String PREFIX = "org.jiheng.indicator.";

  private Published() {}

  /** Waits until so many events are there. */
  public static List<Message> events(String department, int count) {
    return of(
        department,
        TopicReader.until(
            Topic.INDICATOR.topicName(), messages -> of(department, messages).size() >= count));
  }

  /** For example {@code FormChanged}. */
  public static String type(Message event) {
    var type = event.headers().get("ce_type");
    return type.substring(PREFIX.length(), type.length() - ".v1".length());
  }

  private static List<Message> of(String department, List<Message> messages) {
    return messages.stream().filter(message -> department.equals(message.key())).toList();
  }
}
