package org.jiheng.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jiheng.testing.EventStream;
import org.junit.jupiter.api.Test;

/** One change is followed from the client's request to the stream by the client's own trace id. */
class TraceJourney {

  /** Of the span in which the client asked. */
  private static final String CLIENTS_SPAN = "00f067aa0ba902b7";

  /** Below every sampled ratio, so that this trace is recorded; it is decided by the last half. */
  private static final String RECORDED = "0000000000000001";

  private static final String UNRECORDED = "7fffffffffffffff";
  private static final String ACTUAL = "61 万元/0.8";

  @Test
  void aRecordedTraceHasTheRequestTheOutboxTheEvaluationAndTheStream() {
    var filing = Sample.of("E2E-TRACE");
    Clerk.hasFiled(filing);
    var trace = traceEndingWith(RECORDED);

    var events = changed(filing, trace);

    assertThat(events).allMatch(event -> event.path("traceparent").asText().contains(trace));
    var steps =
        Set.of(
            "indicator-service publish",
            "report-service evaluate",
            "report-service publish",
            "report-service stream");
    var spans =
        Awaitility.await("the trace at the collector")
            .atMost(30, SECONDS)
            .until(
                () -> Platform.running().collector().ofTrace(trace),
                found -> names(found).containsAll(steps) && passes("gateway", found));
    var known = spans.stream().map(ExportedSpan::spanId).collect(Collectors.toSet());
    assertThat(spans)
        .allMatch(span -> known.contains(span.parentId()) || span.parentId().equals(CLIENTS_SPAN));
    assertThat(spans).noneMatch(span -> span.text().contains(ACTUAL));
    assertThat(spans).noneMatch(span -> span.text().contains("Bearer"));
  }

  @Test
  void aTraceThatIsNotRecordedIsPassedOnAllTheSame() {
    var filing = Sample.of("E2E-UNTRACED");
    Clerk.hasFiled(filing);
    var trace = traceEndingWith(UNRECORDED);

    var events = changed(filing, trace);

    assertThat(events).allMatch(event -> event.path("traceparent").asText().contains(trace));
    assertThat(Platform.running().collector().ofTrace(trace)).isEmpty();
  }

  private static String traceEndingWith(String half) {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 16) + half;
  }

  /** The change of an indicator and that of the evaluation, as the stream tells them. */
  private static List<JsonNode> changed(Sample filing, String trace) {
    var path = "/api/v1/indicators?department=" + filing.code() + "&fiscalYear=2024&form=overall";
    var id = Clerk.get(path).jsonPath().getString("items[0].id");
    var etag = Clerk.get("/api/v1/indicators/" + id).header("ETag");
    try (Follower follower = Follower.of("?department=" + filing.code())) {
      var status =
          Clerk.request()
              .header("If-Match", etag)
              .header("traceparent", "00-" + trace + "-" + CLIENTS_SPAN + "-01")
              .body(Map.of("actual", ACTUAL))
              .patch("/api/v1/indicators/" + id)
              .statusCode();
      assertThat(status).isEqualTo(200);
      return follower.awaitChanges(2).changes().stream().map(EventStream.Event::json).toList();
    }
  }

  /** Each service sends its spans for itself, the first one on the way not always first. */
  private static boolean passes(String service, List<ExportedSpan> spans) {
    return spans.stream().anyMatch(span -> span.service().equals(service));
  }

  private static Set<String> names(List<ExportedSpan> spans) {
    return spans.stream()
        .map(span -> span.service() + " " + span.name())
        .collect(Collectors.toSet());
  }
}
