package org.jiheng.report.live;

import io.restassured.RestAssured;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiheng.contracts.EvaluationChanged;
import org.jiheng.contracts.Topic;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.EventStream;
import org.jiheng.testing.Tokens;

/** Changes of evaluations that a test makes up, and streams that should show them. */
final class StreamedLog {

  private static final FactLog LOG = new FactLog();
  private static final AtomicLong VERSIONS = new AtomicLong();

  private StreamedLog() {}

  static EventStream open(String query) {
    return open(query, null);
  }

  static EventStream open(String query, String lastEventId) {
    return EventStream.open(
        URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1/events" + query),
        Tokens.bearer(),
        lastEventId);
  }

  /** As {@link #open(String)}; returns when the stream has its place in the logs. */
  static EventStream opened(String query) {
    return open(query).await("a position", stream -> stream.lastEventId() != null);
  }

  /** One change each, round by round; their versions in order. */
  static List<Long> publish(int rounds, String... departments) {
    return IntStream.range(0, rounds)
        .boxed()
        .flatMap(round -> List.of(departments).stream())
        .map(department -> change(department, 2024, ""))
        .toList();
  }

  static long change(String department, int year, String text) {
    var version = VERSIONS.incrementAndGet();
    LOG.publish(
        Topic.EVALUATION,
        1,
        new EvaluationChanged(
            department,
            year,
            version,
            1,
            "p",
            1,
            null,
            null,
            List.of(),
            Map.of(),
            List.of(),
            text));
    return version;
  }

  /** As a client does that comes back with its last id whenever its stream was cut. */
  static List<EventStream.Event> receive(String query, String lastEventId, int count) {
    var received = new ArrayList<EventStream.Event>();
    var id = lastEventId;
    while (received.size() < count) {
      var missing = count - received.size();
      try (var stream = open(query, id)) {
        stream.await(
            missing + " changes", each -> each.changes().size() >= missing || each.isEnded());
        received.addAll(stream.changes());
        id = stream.lastEventId() == null ? id : stream.lastEventId();
      }
    }
    return received;
  }

  static long version(EventStream.Event event) {
    return event.json().at("/data/version").asLong();
  }

  static String department(EventStream.Event event) {
    return event.json().path("department").asText();
  }

  static List<Long> versions(EventStream stream) {
    return stream.changes().stream().map(StreamedLog::version).toList();
  }

  static Map<String, List<Long>> versionsByDepartment(List<EventStream.Event> changes) {
    return changes.stream()
        .collect(
            Collectors.groupingBy(
                StreamedLog::department,
                Collectors.mapping(StreamedLog::version, Collectors.toList())));
  }
}
