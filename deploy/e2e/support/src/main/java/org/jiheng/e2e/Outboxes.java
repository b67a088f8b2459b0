package org.jiheng.e2e;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.jiheng.contracts.Topic;
import org.jiheng.testing.TopicReader.Message;

/** The outboxes of the services, seen from their tables and from what has arrived at the broker. */
final class Outboxes {

  private static final String UNSENT = "select id::text from outbox where status = 'NEW' limit 1";
  private static final String OPEN =
      "select status || ' ' || id || ' ' || coalesce(error, '') from outbox";
  private static final String IDS =
      "select headers ->> 'ce_id' from outbox_trail where topic = ? and department = ? order by id";

  private static final String TRAIL = "/db/trail/afterMigrate__outbox_trail.sql";

  private Outboxes() {}

  /** From now on what is appended is kept too, for {@link #assertPublished}. */
  static void keepTrail() throws IOException {
    try (var sql = Outboxes.class.getResourceAsStream(TRAIL)) {
      var trail = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
      for (var service : Member.WITH_DATABASE) {
        ServiceDatabase.of(service).execute(trail);
      }
    }
  }

  /** Returns at a moment at which the relay has something to send, as soon as there is one. */
  static void awaitUnsent(Member service) throws SQLException {
    try (var connection = ServiceDatabase.of(service).connect()) {
      Awaitility.await("rows to send in the outbox of " + service)
          .atMost(120, SECONDS)
          .pollDelay(Duration.ZERO)
          .pollInterval(1, MILLISECONDS)
          .pollInSameThread()
          .until(() -> !ServiceDatabase.texts(connection, UNSENT).isEmpty());
    }
  }

  static boolean hasUnsent(Member service) {
    return !ServiceDatabase.of(service).texts(UNSENT).isEmpty();
  }

  static void awaitAllSent() {
    for (Member service : Member.WITH_DATABASE) {
      Awaitility.await("the outbox of " + service + " to be sent")
          .atMost(120, SECONDS)
          .untilAsserted(() -> assertThat(ServiceDatabase.of(service).texts(OPEN)).isEmpty());
    }
  }

  /**
   * What the outbox says of a department is on the topic, all of it and nothing else, in its order.
   *
   * @param messages the department's, of which one that was sent again counts where it came first
   */
  static void assertPublished(Topic topic, String department, List<Message> messages) {
    assertThat(messages.stream().map(message -> message.headers().get("ce_id")).distinct())
        .as("%s of %s", topic, department)
        .containsExactlyElementsOf(
            ServiceDatabase.of(owner(topic)).texts(IDS, topic.topicName(), department));
  }

  private static Member owner(Topic topic) {
    return switch (topic) {
      case BUDGET -> Member.BUDGET;
      case INDICATOR -> Member.INDICATOR;
      case EVALUATION -> Member.REPORT;
    };
  }
}
