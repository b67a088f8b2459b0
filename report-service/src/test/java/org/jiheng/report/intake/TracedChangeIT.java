package org.jiheng.report.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import org.jiheng.contracts.Topic;
import org.jiheng.outbox.CloudEvents;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.TopicReader;
import org.jiheng.testing.TopicReader.Message;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnParts("report")
class TracedChangeIT {

  private static final String DEPARTMENT = "M005";
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @Test
  void anEvaluationIsPublishedInTheTraceOfTheChangeThatLedToIt() {
    try (var log = new FactLog()) {
      var filed = Case.small(log, DEPARTMENT).file(1);
      filed.awaitEvaluation(1);
      var change = filed.corrected(filed.filing().forms().get(0).form(), 0, "更正后的完成值");
      var headers = new HashMap<>(log.headers(Topic.INDICATOR, null, change));
      headers.put("ce_traceparent", "00-" + TRACE + "-00f067aa0ba902b7-00");

      log.send(Topic.INDICATOR, DEPARTMENT, headers, CloudEvents.data(change));

      var published =
          TopicReader.until(
              Topic.EVALUATION.topicName(),
              messages -> messages.stream().filter(TracedChangeIT::isOurs).count() >= 2);
      assertThat(published.stream().filter(TracedChangeIT::isOurs).map(TracedChangeIT::trace))
          .last()
          .asString()
          .contains(TRACE);
    }
  }

  private static boolean isOurs(Message message) {
    return DEPARTMENT.equals(message.key()) && message.json().has("ruleProfileVersion");
  }

  private static String trace(Message message) {
    return message.headers().getOrDefault("ce_traceparent", "none");
  }
}
