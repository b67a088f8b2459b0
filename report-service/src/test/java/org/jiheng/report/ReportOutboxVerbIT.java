package org.jiheng.report;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jiheng.contracts.Actor;
import org.jiheng.contracts.EventType;
import org.jiheng.outbox.OutboxVerbAcceptance;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.Tokens;

@QuarkusTest
@OnParts("report")
class ReportOutboxVerbIT extends OutboxVerbAcceptance {

  ReportOutboxVerbIT() {
    super("report", EventType.EVALUATION_CHANGED);
  }

  /** No log tells of it here: it stands in the audit trail at once. */
  @Override
  protected List<Actor> entered(String subject) {
    var trail =
        given()
            .auth()
            .oauth2(Tokens.auditor())
            .queryParam("type", "org.jiheng.report.OutboxEventsReleased")
            .get("/api/v1/audit")
            .jsonPath();
    return trail.getList("items.findAll { it.subject == '" + subject + "' }", Map.class).stream()
        .map(entry -> new Actor((String) entry.get("actor"), (String) entry.get("actorRole")))
        .toList();
  }
}
