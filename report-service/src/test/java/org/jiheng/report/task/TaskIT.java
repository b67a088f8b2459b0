package org.jiheng.report.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jiheng.contracts.Topic;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.Tokens;
import org.jiheng.testing.TopicReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnParts("report")
class TaskIT {

  private static final FactLog LOG = new FactLog();
  private static final int YEAR = 2046;
  private static final int WALKED = 2047;
  private static final int PASSED = 2051;

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @Test
  void everyRoleSeesWhatItIsAskedToDoAndNothingElse() {
    tasks(YEAR, Tokens.bearer(), "").then().body("items", hasSize(0));
    var late = filed(YEAR, "T001");
    filed(YEAR, "T002");
    calendar(YEAR);
    extend(YEAR, "T002");

    tasks(YEAR, Tokens.clerk("T001", "T002"), "")
        .then()
        .statusCode(200)
        .body("items.kind", contains("SUBMIT", "SUBMIT"))
        .body("items.department.code", contains("T001", "T002"))
        .body("items[0].daysLeft", lessThan(0))
        .body("items[0].verbs", contains("submit"))
        .body("items[1].dueOn", equalTo("2099-04-30"));
    tasks(YEAR, Tokens.clerk("T001", "T002"), "&overdue=true")
        .then()
        .body("items.department.code", contains("T001"));
    tasks(YEAR, Tokens.clerk("T003"), "").then().body("items", hasSize(0));
    tasks(YEAR, Tokens.bearer(), "&kind=OUTSTANDING&q=T002").then().body("items", hasSize(1));
    tasks(YEAR, Tokens.auditor(), "").then().statusCode(200).body("items", hasSize(0));
    tasks(YEAR, Tokens.bearer(), "&kind=SING").then().statusCode(400);

    move(late, Tokens.clerk("T001"), "{ \"verb\": \"submit\" }");
    tasks(YEAR, Tokens.approver("T001"), "").then().body("items.kind", contains("APPROVE"));
    move(
        late,
        Tokens.approver("T001"),
        "{ \"verb\": \"return\", \"remarks\": [ { \"text\": \"一\" }, { \"text\": \"二\" } ] }");
    tasks(YEAR, Tokens.clerk("T001"), "")
        .then()
        .body("items.kind", contains("MEND"))
        .body("items[0].remarks", equalTo(2))
        .body("items[0].since", notNullValue());
    move(late, Tokens.clerk("T001"), "{ \"verb\": \"submit\" }");
    move(late, Tokens.approver("T001"), "{ \"verb\": \"approve\" }");
    tasks(YEAR, Tokens.reviewer(), "").then().body("items.kind", contains("REVIEW_FILING"));
    given()
        .auth()
        .oauth2(Tokens.bearer())
        .get("/api/v1/tasks/summary?fiscalYear={y}", YEAR)
        .then()
        .statusCode(200)
        .body("total", equalTo(2))
        .body("overdue", equalTo(1))
        .body("kinds.kind", contains("REVIEW_FILING", "CHECK", "OUTSTANDING", "RELEASE"))
        .body("kinds.count", contains(1, 0, 1, 0));

    Case.request()
        .contentType("application/json")
        .body(
            "{ \"fiscalYear\": "
                + YEAR
                + ", \"method\": \"UNIFORM\", \"number\": 2, \"seed\": \"抽\" }")
        .post("/api/v1/samples")
        .then()
        .statusCode(201);
    tasks(YEAR, Tokens.reviewer(), "")
        .then()
        .body("items.kind", contains("REVIEW_FILING", "CHECK"));
  }

  @Test
  void aDeadlineThatPassesIsToldOnce() {
    calendar(PASSED);
    extend(PASSED, "T202");
    filed(PASSED, "T202");
    filed(PASSED, "T201");

    Case.await("the deadline")
        .untilAsserted(
            () ->
                assertThat(TopicReader.read(Topic.EVALUATION.topicName()))
                    .filteredOn(
                        each ->
                            each.json().has("dueOn")
                                && !each.json().has("verb")
                                && !each.json().has("note"))
                    .filteredOn(each -> each.key().startsWith("T20"))
                    .extracting(each -> each.key() + " " + each.json().get("state").asText())
                    .containsExactly("T201 DRAFT"));

    var late = "{ \"fiscalYear\": " + PASSED + ", \"overdue\": true, \"note\": \"请报送\" }";
    remind(Tokens.reviewer(), late).then().statusCode(200).body("departments", contains("T201"));
    var all = "{ \"fiscalYear\": " + PASSED + " }";
    remind(Tokens.reviewer(), all).then().body("departments", contains("T201", "T202"));
    remind(Tokens.clerk("T201"), all).then().statusCode(403);
    Case.request()
        .get("/api/v1/audit?department=T201&type=org.jiheng.report.ReminderSent")
        .then()
        .body("items", hasSize(2));
  }

  @Test
  void aWalkThroughThePagesMeetsEveryTaskOnce() {
    filed(WALKED, "T101");
    filed(WALKED, "T102");
    filed(WALKED, "T103");
    calendar(WALKED);
    var token = Tokens.clerk("T101", "T102", "T103");
    var first = tasks(WALKED, token, "&limit=2");
    first.then().body("items.department.code", contains("T101", "T102"));
    tasks(WALKED, token, "&limit=2&cursor=" + first.jsonPath().getString("next"))
        .then()
        .body("items.department.code", contains("T103"))
        .body("next", equalTo(null));
    tasks(WALKED, token, "&cursor=WyIxIl0").then().statusCode(400);
  }

  private static Case filed(int year, String department) {
    var filed = Case.inYear(LOG, department, year).file(1);
    filed.awaitEvaluation(1);
    return filed;
  }

  private static Response tasks(int year, String token, String more) {
    return given().auth().oauth2(token).get("/api/v1/tasks?fiscalYear=" + year + more);
  }

  private static void move(Case filed, String token, String body) {
    var path = "/api/v1/filings/" + filed.department() + "/" + YEAR + "/moves";
    given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .header("If-Match", Case.request().get(path).header("ETag"))
        .body(body)
        .post(path)
        .then()
        .statusCode(200);
  }

  private static Response remind(String token, String body) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(body)
        .post("/api/v1/reminders");
  }

  private static void calendar(int year) {
    Case.request()
        .contentType("application/json")
        .body("{ \"stages\": [ { \"document\": \"FILING\", \"dueOn\": \"2020-03-31\" } ] }")
        .put("/api/v1/calendars/{y}", year)
        .then()
        .statusCode(201);
  }

  private static void extend(int year, String department) {
    Case.request()
        .contentType("application/json")
        .body("{ \"dueOn\": \"2099-04-30\", \"reason\": \"机构改革\" }")
        .put("/api/v1/calendars/{y}/extensions/{d}/FILING", year, department)
        .then()
        .statusCode(201);
  }
}
