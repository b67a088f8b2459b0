package org.jiheng.report.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jiheng.contracts.Change;
import org.jiheng.contracts.OutboxEventsReleased;
import org.jiheng.contracts.ProjectChanged;
import org.jiheng.contracts.StatementLineChanged;
import org.jiheng.contracts.Topic;
import org.jiheng.http.QueryTime;
import org.jiheng.outbox.CloudEvents;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnParts("report")
class AuditIT {

  private static final FactLog LOG = new FactLog();
  private static final String AUDIT = "/api/v1/audit";
  private static final String PROJECT = "org.jiheng.budget.ProjectChanged.v1";

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @Test
  void aFilingIsOneEntryAServiceHoweverManyRowsItHas() {
    var filed = Case.small(LOG, "Q001").file(1);
    filed.awaitEvaluation(1);

    audit("department", "Q001", "limit", 500)
        .body(
            "items.type",
            containsInAnyOrder(
                "org.jiheng.budget.FilingTaken.v1",
                "org.jiheng.indicator.FilingTaken.v1",
                "org.jiheng.report.FilingPartTaken"))
        .body("items.actorRole", everyItem(equalTo("bureau-admin")))
        .body("items.fiscalYear", everyItem(equalTo(2024)))
        .body("items.version", everyItem(notNullValue()))
        .body("items.recordedAt", everyItem(notNullValue()));
    audit("department", "Q001", "type", "org.jiheng.report.FilingPartTaken")
        .body("items.actor", equalTo(List.of(Tokens.CLIENT)))
        .body("items.source", equalTo(List.of("/report-service")))
        .body("items.version", equalTo(List.of(1)));
    audit("department", "Q001", "type", "org.jiheng.budget.FilingTaken.v1")
        .body("items.actor", equalTo(List.of("clerk")))
        .body("items.source", equalTo(List.of("/test")))
        .body("items.filingRevision", equalTo(List.of(1)));
  }

  @Test
  void anEventThatComesTwiceIsEnteredOnce() {
    var change = project("Q002", "a");
    var headers = LOG.headers(Topic.BUDGET, null, change);
    for (var time = 0; time < 3; time++) {
      LOG.send(Topic.BUDGET, "Q002", headers, CloudEvents.data(change));
    }
    LOG.publish(Topic.BUDGET, null, project("Q002", "b"));

    awaited("Q002", 2)
        .body("items[1].id", equalTo(headers.get("ce_id")))
        .body("items[1].filingRevision", nullValue());
  }

  @Test
  void whatBelongsToNoDepartmentIsEnteredTooAndEndsNothing() {
    LOG.publish(
        Topic.BUDGET,
        null,
        new StatementLineChanged(Case.version(), "Q005.line", "会议费", null, null, false));
    LOG.publish(Topic.INDICATOR, null, new OutboxEventsReleased(Case.version(), "Q005", 2));

    awaited("Q005", 1)
        .body("items.type", equalTo(List.of("org.jiheng.indicator.OutboxEventsReleased.v1")))
        .body("items.actor", equalTo(List.of("clerk")))
        .body("items.actorRole", equalTo(List.of("bureau-admin")))
        .body("items[0].fiscalYear", nullValue());
    Case.await("the line")
        .untilAsserted(
            () ->
                audit("type", "org.jiheng.budget.StatementLineChanged.v1")
                    .body("items.actorRole", equalTo(List.of("bureau-admin")))
                    .body("items[0].department", nullValue())
                    .body("items[0].version", notNullValue()));
  }

  @Test
  void pagesGoFromTheNewestToTheOldestAndMissNothing() {
    for (var code = 0; code < 7; code++) {
      LOG.publish(Topic.BUDGET, null, project("Q003", "p" + code));
    }
    awaited("Q003", 7);

    var times = new ArrayList<String>();
    String cursor = null;
    do {
      var page =
          (cursor == null
                  ? audit("department", "Q003", "limit", 3)
                  : audit("department", "Q003", "limit", 3, "cursor", cursor))
              .extract()
              .jsonPath();
      times.addAll(page.getList("items.madeAt"));
      cursor = page.getString("next");
    } while (cursor != null);

    assertThat(times).hasSize(7).doesNotHaveDuplicates().isSortedAccordingTo(newestFirst());
  }

  @Test
  void entriesAreFoundByPersonTypeYearAndTime() {
    LOG.publish(Topic.BUDGET, null, project("Q004", "a"));
    LOG.publish(Topic.BUDGET, null, project("Q004", "b"));
    var all = awaited("Q004", 2).extract().jsonPath();
    var later = all.getString("items[0].madeAt");
    var earlier = all.getString("items[1].madeAt");

    audit("department", "Q004", "from", later).body("items.madeAt", equalTo(List.of(later)));
    audit("department", "Q004", "to", later).body("items.madeAt", equalTo(List.of(earlier)));
    audit("department", "Q004", "from", "2026-11-23T16:00:00+08:00").body("items", hasSize(2));
    audit("department", "Q004", "actor", "clerk").body("items", hasSize(2));
    audit("department", "Q004", "actor", "somebody").body("items", hasSize(0));
    audit("department", "Q004", "type", PROJECT).body("items", hasSize(2));
    audit("department", "Q004", "fiscalYear", 2023).body("items", hasSize(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=yesterday",
        "to=2026-11-27T08:00:00",
        "from=%2B123456789-01-01T00:00:00Z",
        "from=2026-11-27T08:00:00Z&to=2026-11-27T08:00:00Z",
        "fiscalYear=last",
        "actor=%00",
        "limit=501",
        "cursor=W10",
        "cursor=WyIyMDI2IiwieCJd",
        "cursor=WyIyMDI2LTExLTI3VDA4OjAwOjAwWiIsbnVsbF0"
      })
  void whatCannotBeIsRefused(String query) {
    given()
        .auth()
        .oauth2(Tokens.auditor())
        .urlEncodingEnabled(false)
        .get(AUDIT + "?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void onlyAuditorsAndTheAdministratorReadIt() {
    status(Tokens.auditor(), 200);
    status(Tokens.bearer(), 200);
    status(Tokens.reviewer(), 403);
    status(Tokens.clerk("Q001"), 403);
    given().get(AUDIT).then().statusCode(401);
  }

  private static Comparator<String> newestFirst() {
    return Comparator.comparing(QueryTime::instant).reversed();
  }

  private static Change project(String department, String code) {
    return new ProjectChanged(department, 2024, Case.version(), code, "项目");
  }

  private static ValidatableResponse awaited(String department, int entries) {
    Case.await("the entries")
        .untilAsserted(() -> audit("department", department).body("items", hasSize(entries)));
    return audit("department", department);
  }

  private static ValidatableResponse audit(String name, Object value, Object... more) {
    return given()
        .auth()
        .oauth2(Tokens.auditor())
        .queryParams(name, value, more)
        .get(AUDIT)
        .then()
        .statusCode(200);
  }

  private static void status(String token, int expected) {
    given().auth().oauth2(token).get(AUDIT).then().statusCode(expected);
  }
}
