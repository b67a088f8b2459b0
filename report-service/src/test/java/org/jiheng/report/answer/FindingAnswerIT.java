package org.jiheng.report.answer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.jiheng.contracts.Topic;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.Tokens;
import org.jiheng.testing.TopicReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnParts("report")
class FindingAnswerIT {

  private static final FactLog LOG = new FactLog();
  private static final int YEAR = 2037;
  private static final String EVALUATION = "/api/v1/evaluations/{d}/{y}";
  private static final String MOVES = "/api/v1/filings/{d}/{y}/moves";

  @BeforeEach
  void theYearHasACalendar() {
    var known = Case.request().get("/api/v1/calendars/{y}", YEAR);
    var request = Case.request().contentType("application/json");
    if (known.statusCode() == 200) {
      request.header("If-Match", known.header("ETag"));
    }
    request
        .body(
            "{ \"stages\": [ { \"document\": \"FILING\", \"opensOn\": \"2020-01-01\", \"dueOn\": \"2099-03-31\" } ] }")
        .put("/api/v1/calendars/{y}", YEAR);
  }

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @Test
  void anErrorIsExplainedBeforeItIsHandedInAndAReviewerJudgesWhy() {
    var filed = filed("FA01");
    var clerk = Tokens.clerk("FA01");
    var errors =
        findings(filed, clerk, "?severity=ERROR&state=OPEN")
            .jsonPath()
            .getList("findings.id", String.class);
    assertThat(errors).isNotEmpty();
    move(filed, clerk, "submit", "")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/conflict"))
        .body("detail", containsString("处问题须先改正，或者说明原因"))
        .body("findings", equalTo(errors.stream().distinct().toList()));

    var before = filed.evaluation();
    answer(filed, clerk, errors, "合计按万元四舍五入").then().statusCode(200);
    filed.evaluation().then().header("ETag", before.header("ETag"));
    assertThat(filed.evaluation().asString()).isEqualTo(before.asString());
    findings(filed, Tokens.auditor(), "?severity=ERROR")
        .then()
        .body("findings.state", everyItem(equalTo("ANSWERED")))
        .body("findings.answered", everyItem(equalTo(true)))
        .body("findings[0].answer.text", equalTo("合计按万元四舍五入"))
        .body("findings[0].verdict", nullValue());
    var again = findings(filed, clerk, "").header("ETag");
    answer(filed, clerk, errors, "合计按万元四舍五入").then().statusCode(200).header("ETag", again);

    move(filed, clerk, "submit", "").then().statusCode(200);
    answer(filed, clerk, errors, "改口")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/locked"));
    judge(filed, errors, "REJECTED", "请附依据").then().statusCode(409);
    move(filed, Tokens.approver("FA01"), "approve", "").then().statusCode(200);
    judge(filed, errors, "REJECTED", null)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/remark"));
    judge(filed, errors, "REJECTED", "请附依据").then().statusCode(200);
    move(filed, Tokens.reviewer(), "return", ", \"remarks\": [ { \"text\": \"见问题\" } ]")
        .then()
        .statusCode(200);
    move(filed, clerk, "submit", "").then().statusCode(409);
    answer(filed, clerk, errors, "已附依据").then().statusCode(200);
    findings(filed, clerk, "?state=ANSWERED").then().body("findings[0].verdict", nullValue());
    move(filed, clerk, "submit", "").then().statusCode(200);

    Case.request()
        .get("/api/v1/audit?department=FA01&type=org.jiheng.report.FindingAnswersJudged")
        .then()
        .body("items", hasSize(1));
    Case.await("the events")
        .untilAsserted(
            () ->
                assertThat(TopicReader.read(Topic.EVALUATION.topicName()))
                    .filteredOn(each -> each.key().equals("FA01"))
                    .filteredOn(each -> each.json().has("evaluationRevision"))
                    .filteredOn(each -> !each.json().has("verb"))
                    .extracting(each -> each.json().get("state").asText())
                    .containsExactly("ANSWERED", "REJECTED", "ANSWERED"));
  }

  @Test
  void whoMayNotOrHasNotSeenItIsRefused() {
    var filed = filed("FA02");
    var clerk = Tokens.clerk("FA02");
    var ids = findings(filed, clerk, "").jsonPath().getList("findings.id", String.class);
    var one = List.of(ids.get(0));
    put(filed, clerk, one.get(0), null, "原因").then().statusCode(428);
    put(filed, clerk, one.get(0), "\"900\"", "原因").then().statusCode(412);
    put(filed, clerk, "0".repeat(32), tag(filed), "原因").then().statusCode(404);
    put(filed, clerk, one.get(0), tag(filed), " ")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/answer"));
    put(filed, Tokens.reviewer(), one.get(0), tag(filed), "原因").then().statusCode(403);
    put(filed, Tokens.clerk("FA99"), one.get(0), tag(filed), "原因").then().statusCode(403);
    judge(filed, one, "ACCEPTED_EXPLANATION", null).then().statusCode(409);
    findings(filed, clerk, "?state=GONE").then().statusCode(400);

    var seen = findings(filed, clerk, "").header("ETag");
    put(filed, clerk, one.get(0), seen, "原因").then().statusCode(200);
    put(filed, clerk, one.get(0), seen, "别的原因").then().statusCode(412);
  }

  private static Case filed(String department) {
    var filed = Case.inYear(LOG, department, YEAR).claiming("1").file(1);
    filed.awaitEvaluation(1);
    return filed;
  }

  private static Response findings(Case filed, String token, String query) {
    return given()
        .auth()
        .oauth2(token)
        .get(EVALUATION + "/findings" + query, filed.department(), YEAR);
  }

  private static String tag(Case filed) {
    return filed.evaluation().header("ETag");
  }

  private static Response put(
      Case filed, String token, String finding, String ifMatch, String why) {
    var request =
        given()
            .auth()
            .oauth2(token)
            .contentType("application/json")
            .body("{ \"answer\": \"" + why + "\" }");
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .put(EVALUATION + "/finding-answers/{f}", filed.department(), YEAR, finding);
  }

  private static Response answer(Case filed, String token, List<String> findings, String why) {
    return patch(filed, token, "", findings, "\"answer\": \"" + why + "\"");
  }

  private static Response judge(Case filed, List<String> findings, String verdict, String remark) {
    var said = remark == null ? "null" : "\"" + remark + "\"";
    var body = "\"verdict\": \"" + verdict + "\", \"remark\": " + said;
    return patch(filed, Tokens.reviewer(), "/verdicts", findings, body);
  }

  private static Response patch(
      Case filed, String token, String path, List<String> findings, String more) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .header("If-Match", tag(filed))
        .body("{ \"findings\": [ \"" + String.join("\", \"", findings) + "\" ], " + more + " }")
        .patch(EVALUATION + "/finding-answers" + path, filed.department(), YEAR);
  }

  private static Response move(Case filed, String token, String verb, String more) {
    var seen =
        given().auth().oauth2(Tokens.bearer()).get(MOVES, filed.department(), YEAR).header("ETag");
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .header("If-Match", seen)
        .body("{ \"verb\": \"" + verb + "\"" + more + " }")
        .post(MOVES, filed.department(), YEAR);
  }
}
