package org.jiheng.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jiheng.testing.EventStream;
import org.jiheng.testing.TopicReader.Message;
import org.junit.jupiter.api.Test;

/** Clients follow two departments while the two processes between them and the logs are killed. */
class StreamJourney {

  private static final String[] DEPARTMENTS = {"STREAM-1", "STREAM-2"};
  private static final String QUERY = "?department=" + String.join(",", DEPARTMENTS);

  private final Figures figures = new Figures();

  @Test
  void whoComesBackHasInTheEndReceivedEveryEventOnceAndInOrder() throws Exception {
    var platform = Platform.running();
    try (Follower left = Follower.of(QUERY);
        var stayed = Follower.of(QUERY)) {
      changesWhile(
          () -> {
            left.awaitChanges(50).disconnect();
            var had = left.changes().size();
            platform.kill(Member.REPORT);
            awaitMoments(40);
            platform.kill(Member.GATEWAY);
            platform.revive(Member.REPORT);
            platform.revive(Member.GATEWAY);
            stayed.disconnect();
            stayed.connect();
            awaitMoments(20);
            assertThat(published()).as("what happened meanwhile").hasSizeGreaterThan(had + 20);
            left.connect();
            awaitMoments(20);
          });

      Outboxes.awaitAllSent();
      var published = published();
      assertThat(published).hasSizeGreaterThan(50);
      for (Follower follower : List.of(left, stayed)) {
        var received = follower.awaitChanges(published.size()).changes();
        assertThat(byLog(received)).isEqualTo(idsByLog(published));
        assertThat(follower.resets()).isEmpty();
      }
    }
  }

  /** What is done to the platform while others work. */
  private interface Strikes {
    void strike() throws Exception;
  }

  private void changesWhile(Strikes strikes) throws Exception {
    var correspondents = new ArrayList<Correspondent>();
    for (String department : DEPARTMENTS) {
      correspondents.add(new Correspondent(department, false, new Random(5), figures));
    }
    var threads = Executors.newFixedThreadPool(correspondents.size());
    try {
      var workers = correspondents.stream().map(threads::submit).toList();
      strikes.strike();
      correspondents.forEach(Correspondent::stop);
      for (Future<Journal> worker : workers) {
        worker.get();
      }
      correspondents.forEach(Correspondent::awaitEvaluation);
    } finally {
      correspondents.forEach(Correspondent::stop);
      threads.shutdownNow();
    }
  }

  /** Returns when the clients have sent or been answered so many requests more. */
  private void awaitMoments(int more) {
    var moment = figures.moments() + more;
    Awaitility.await("moment " + moment)
        .atMost(Duration.ofMinutes(1))
        .until(() -> figures.moments() >= moment);
  }

  private static List<Message> published() {
    return Logs.read().messages().values().stream()
        .flatMap(List::stream)
        .filter(message -> List.of(DEPARTMENTS).contains(message.key()))
        .toList();
  }

  private static Map<String, List<String>> idsByLog(List<Message> messages) {
    return messages.stream()
        .collect(
            Collectors.groupingBy(
                message -> message.headers().get("ce_source") + " " + message.key(),
                Collectors.mapping(
                    message -> message.headers().get("ce_id"), Collectors.toList())));
  }

  private static Map<String, List<String>> byLog(List<EventStream.Event> changes) {
    return changes.stream()
        .map(EventStream.Event::json)
        .collect(
            Collectors.groupingBy(
                event -> event.path("source").asText() + " " + event.path("department").asText(),
                Collectors.mapping(event -> event.path("id").asText(), Collectors.toList())));
  }
}
