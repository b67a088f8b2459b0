package org.jiheng.report.cycle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.jiheng.report.cycle.MoveRequests.approver;
import static org.jiheng.report.cycle.MoveRequests.clerk;
import static org.jiheng.report.cycle.MoveRequests.explain;
import static org.jiheng.report.cycle.MoveRequests.move;
import static org.jiheng.report.cycle.MoveRequests.post;
import static org.jiheng.report.cycle.MoveRequests.remark;
import static org.jiheng.report.cycle.MoveRequests.review;
import static org.jiheng.report.cycle.MoveRequests.shown;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jiheng.contracts.Topic;
import org.jiheng.cycle.CycleDocument;
import org.jiheng.cycle.calendar.StageKind;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.sql.Database;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.PartOwnerStandIn;
import org.jiheng.testing.Parts;
import org.jiheng.testing.Tokens;
import org.jiheng.testing.TopicReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnParts("report")
class MoveIT {

  private static final FactLog LOG = new FactLog();
  private static final String ACTUAL = "/forms/0/indicators/0/actual";
  private static final int OPEN = 2033;
  private static final int CLOSED = 2034;
  private static final int EARLY = 2035;
  private static final int WITHOUT = 2036;

  private final Documents documents;
  private final Database database;

  MoveIT(Documents documents, Database database) {
    this.documents = documents;
    this.database = database;
  }

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @BeforeEach
  void theYearsHaveCalendars() {
    calendar(OPEN, "2020-01-01", "2020-03-31", "2099-12-31");
    calendar(EARLY, "2099-01-01", "2099-03-31", "2099-12-31");
  }

  @Test
  void aFilingGoesThroughAllHandsAndIsLockedWhileItIsHandedIn() {
    var filed = filed("MV01", OPEN);
    var submitted = move(filed, clerk(filed), "submit", "");
    submitted
        .then()
        .statusCode(200)
        .body("state", equalTo("SUBMITTED"))
        .body("allowed", contains("withdraw"))
        .body("lateDays", equalTo(submitted.jsonPath().getInt("moves[0].lateDays")));
    assertThat(submitted.jsonPath().getInt("lateDays")).isPositive();
    filed.evaluation().then().body("status", equalTo("SUBMITTED"));
    assertThat(lock(filed, "budget").path("frozen").booleanValue()).isTrue();
    assertThat(lock(filed, "indicator").path("reason").asText()).contains("绩效自评已于", "报送");
    filed
        .claiming("1")
        .own(2)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/locked"))
        .body("state", equalTo("SUBMITTED"))
        .body("detail", containsString("正在部门审核"));

    move(filed, approver(filed), "return", ", \"remarks\": []")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/remarks"));
    move(filed, approver(filed), "return", remark("/forms/0/indicators/900"))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/remarks/0/where"));
    move(filed, approver(filed), "return", remark(ACTUAL))
        .then()
        .statusCode(200)
        .body("state", equalTo("RETURNED"))
        .body("moves[0].remarks.where", contains(ACTUAL))
        .body("returns", equalTo(0));
    assertThat(lock(filed, "budget").path("frozen").booleanValue()).isFalse();
    filed.file(2).awaitEvaluation(2).then().body("status", equalTo("RETURNED"));

    explain(filed);
    move(filed, clerk(filed), "submit", "").then().statusCode(200);
    review(filed).then().statusCode(409).body("type", equalTo("/problems/locked"));
    var judgement = ", \"departmentScore\": 96.5, \"opinion\": \"情况属实\"";
    move(filed, approver(filed), "return", remark(ACTUAL) + judgement)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/departmentScore"));
    move(filed, approver(filed), "approve", judgement)
        .then()
        .statusCode(200)
        .body("state", equalTo("APPROVED"))
        .body("moves[0].departmentScore", equalTo(96.5f))
        .body("moves[0].opinion", equalTo("情况属实"));
    review(filed).then().statusCode(200);
    move(filed, approver(filed), "recall", "")
        .then()
        .statusCode(409)
        .body("detail", containsString("已经开始办理"));
    move(filed, Tokens.reviewer(), "accept", "")
        .then()
        .statusCode(200)
        .body("state", equalTo("ACCEPTED"))
        .body("moves", hasSize(5));
    filed.evaluation().then().body("status", equalTo("ACCEPTED"));
    Case.await("the owners know")
        .untilAsserted(
            () -> assertThat(lock(filed, "budget").path("state").asText()).isEqualTo("ACCEPTED"));
    filed.claiming("2").own(3).then().statusCode(409).body("detail", containsString("财政已审核"));
    Case.await("every move is told")
        .untilAsserted(
            () ->
                assertThat(TopicReader.read(Topic.EVALUATION.topicName()))
                    .filteredOn(each -> each.key().equals("MV01"))
                    .filteredOn(each -> each.json().has("verb"))
                    .extracting(each -> each.json().get("verb").asText())
                    .containsExactly("submit", "return", "submit", "approve", "accept"));
  }

  @Test
  void whoMayNotOrMayNotNowIsToldWhatHeMay() {
    var filed = filed("MV02", OPEN);
    post(filed, clerk(filed), "submit", "", null).then().statusCode(428);
    post(filed, clerk(filed), "submit", "", "\"1-00000000-0\"").then().statusCode(412);
    move(filed, clerk(filed), "approve", "").then().statusCode(403);
    move(filed, clerk(filed), "sing", "").then().statusCode(422);
    move(filed, Tokens.auditor(), "submit", "").then().statusCode(403);
    move(filed, clerk(Case.inYear(LOG, "MV99", OPEN)), "submit", "").then().statusCode(403);
    move(filed, approver(filed), "approve", "")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-state"))
        .body("state", equalTo("DRAFT"))
        .body("allowed", hasSize(0));

    move(filed, clerk(filed), "submit", "").then().statusCode(200);
    var both = Tokens.of(Parts.shared().issuer()).inRole(Tokens.CLIENT, Tokens.APPROVER, "MV02");
    move(filed, both, "approve", "").then().statusCode(409).body("detail", startsWith("报送人和审核人"));
    move(filed, clerk(filed), "submit", "").then().body("allowed", contains("withdraw"));
    move(filed, clerk(filed), "withdraw", "")
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"));
    filed.claiming("1").own(2).then().statusCode(200);
  }

  @Test
  void ofTwoSubmitsAtOnceOneIsMade() {
    var filed = filed("MV03", OPEN);
    var token = clerk(filed);
    var seen = shown(filed, token).header("ETag");
    var answers =
        IntStream.range(0, 2)
            .parallel()
            .mapToObj(each -> post(filed, token, "submit", "", seen).statusCode())
            .sorted()
            .toList();
    assertThat(answers).containsExactly(200, 412);
    shown(filed, token).then().body("moves", hasSize(1));
  }

  @Test
  void whoHasReadTheFilingAloneMovesItByItsTag() {
    var filed = filed("MV12", OPEN);
    var token = clerk(filed);
    var filing =
        given()
            .auth()
            .oauth2(token)
            .get("/api/v1/filings/{d}/{y}", filed.department(), filed.year())
            .header("ETag");

    post(filed, token, "submit", "", filing).then().statusCode(200);
    post(filed, token, "submit", "", filing)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-state"))
        .body("state", equalTo("SUBMITTED"));
  }

  @Test
  void whatWasChangedBesideIsNotHandedInAndStaysOpen() {
    var filed = filed("MV04" + PartOwnerStandIn.CONFLICTING, OPEN);
    move(filed, clerk(filed), "submit", "").then().statusCode(412).body("conflicts", hasSize(2));
    shown(filed, clerk(filed)).then().body("state", equalTo("DRAFT")).body("moves", hasSize(0));
    assertThat(lock(filed, "budget").path("frozen").booleanValue()).isFalse();
    assertThat(lock(filed, "budget").path("stateRevision").intValue()).isEqualTo(2);
  }

  @Test
  void aMoveThatWasBegunAndNotMadeIsGivenUp() {
    var filed = filed("MV05", OPEN);
    var id = new DepartmentYear(filed.department(), OPEN);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var document = documents.of(id, StageKind.FILING);
              documents.put(document.at(CycleDocument.Step.FREEZE, document.revision()));
            });
    filed.claiming("1").own(2).then().statusCode(409).body("detail", containsString("正在报送"));
    move(filed, clerk(filed), "submit", "").then().statusCode(412);
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .sql("update document_state set leased_until = now() - interval '1 second' ")
                    .add("where department = :department", "department", filed.department())
                    .update());
    Case.await("the worker")
        .untilAsserted(
            () -> assertThat(lock(filed, "budget").path("stateRevision").intValue()).isEqualTo(2));
    filed.own(2).then().statusCode(200);
  }

  @Test
  void aStageThatIsNotOpenTakesNothing() {
    var early = Case.inYear(LOG, "MV06", EARLY);
    early.own(1).then().statusCode(409).body("detail", containsString("从 2099-01-01 起开放"));
    var closed = filed("MV07", CLOSED);
    calendar(CLOSED, "2020-01-01", "2020-03-31", "2020-05-15");
    closed
        .claiming("1")
        .own(2)
        .then()
        .statusCode(409)
        .body("detail", containsString("已于 2020-05-15 锁定"));
    move(closed, clerk(closed), "submit", "")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/locked"));
    Case.request()
        .contentType("application/json")
        .body("{ \"dueOn\": \"2099-04-30\", \"reason\": \"机构改革\" }")
        .put("/api/v1/calendars/{y}/extensions/{d}/FILING", CLOSED, "MV07")
        .then()
        .statusCode(201);
    move(closed, clerk(closed), "submit", "").then().statusCode(200).body("lateDays", equalTo(0));
  }

  @Test
  void aYearWithoutACalendarIsAsItWas() {
    var filed = filed("MV08", WITHOUT);
    move(filed, clerk(filed), "submit", "").then().statusCode(409);
    shown(filed, clerk(filed)).then().body("state", equalTo("DRAFT")).body("allowed", hasSize(0));
    review(filed).then().statusCode(200);
    filed.claiming("1").own(2).then().statusCode(200);
  }

  @Test
  void whatIsHandedInStaysEvaluatedByTheProfileOfThen() throws JsonProcessingException {
    profile(null, 10);
    var pinned = Case.inYear(LOG, "MV10", OPEN);
    var open = Case.inYear(LOG, "MV11", OPEN);
    for (var each : List.of(pinned, open)) {
      each.tree().put("ruleProfile", "m-pinned");
      each.file(1).awaitEvaluation(1);
    }
    move(pinned, clerk(pinned), "submit", "").then().statusCode(200);
    profile("\"1\"", 20);
    Case.await("the amendment")
        .untilAsserted(() -> open.evaluation().then().body("ruleProfileVersion", equalTo(2)));

    move(pinned, approver(pinned), "approve", "").then().statusCode(200);
    review(pinned).then().statusCode(200);
    pinned.evaluation().then().body("ruleProfileVersion", equalTo(1));
    move(pinned, Tokens.reviewer(), "return", remark(ACTUAL)).then().statusCode(200);
    pinned.evaluation().then().body("ruleProfileVersion", equalTo(2));
  }

  @Test
  void theBureauReopensClosesAndOpensAgainWithAReason() {
    var filed = filed("MV09", OPEN);
    move(filed, clerk(filed), "submit", "").then().statusCode(200);
    move(filed, Tokens.bearer(), "close", ", \"note\": \"撤并\"")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/force"));
    move(filed, approver(filed), "approve", "").then().statusCode(200);
    move(filed, Tokens.reviewer(), "accept", "").then().statusCode(200);
    move(filed, Tokens.bearer(), "close", "")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/note"));
    move(filed, Tokens.bearer(), "close", ", \"note\": \"年度结束\"").then().statusCode(200);
    move(filed, Tokens.bearer(), "unclose", ", \"note\": \"更正\"")
        .then()
        .body("state", equalTo("ACCEPTED"));
    move(filed, Tokens.bearer(), "reopen", ", \"note\": \"更正\", \"dueOn\": \"2099-01-01\"")
        .then()
        .statusCode(200)
        .body("state", equalTo("RETURNED"))
        .body("dueOn", equalTo("2099-01-01"));
    filed.claiming("1").own(2).then().statusCode(200);
  }

  private static void profile(String ifMatch, int executionWeight) throws JsonProcessingException {
    var settings =
        (ObjectNode)
            FilingJson.mapper()
                .readTree(Case.request().get("/api/v1/rule-profiles/hunan-2024").asString());
    settings.put("code", "m-pinned").put("executionWeight", executionWeight);
    settings.remove(List.of("version", "seen"));
    var request = Case.request().contentType("application/json").body(settings.toString());
    var answer =
        (ifMatch == null ? request : request.header("If-Match", ifMatch))
            .put("/api/v1/rule-profiles/m-pinned");
    assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
  }

  private static Case filed(String department, int year) {
    var filed = Case.inYear(LOG, department, year).file(1);
    filed.awaitEvaluation(1);
    return filed;
  }

  /** The order that stands at an owner. */
  private static JsonNode lock(Case filed, String owner) {
    var address = ConfigProvider.getConfig().getValue("jiheng.owners." + owner, String.class);
    var order =
        given()
            .put(address + "/api/v1/filing-parts/{d}/{y}/lock", filed.department(), filed.year())
            .asString();
    try {
      return FilingJson.mapper().readTree(order);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void calendar(int year, String opens, String due, String lock) {
    var known = Case.request().get("/api/v1/calendars/{y}", year);
    var request =
        Case.request()
            .contentType("application/json")
            .body(
                "{ \"stages\": [ { \"document\": \"FILING\", \"opensOn\": \"%s\", \"dueOn\": \"%s\", \"lockAfter\": \"%s\" } ] }"
                    .formatted(opens, due, lock));
    if (known.statusCode() == 200) {
      request.header("If-Match", known.header("ETag"));
    }
    assertThat(request.put("/api/v1/calendars/{y}", year).statusCode()).isIn(List.of(200, 201));
  }
}
