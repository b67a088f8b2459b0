package org.jiheng.report.disclosure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnParts("report")
class DisclosureIT {

  private static final FactLog LOG = new FactLog();
  private static final int YEAR = 2062;
  private static final String DISCLOSURE = "/api/v1/disclosures/DI01/" + YEAR;
  private static final String ADVICE = "/api/v1/budget-advice/" + (YEAR + 1);
  private static final String URL = "https://da.example.gov.cn/2062.html";

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @Test
  void aFilingIsDisclosedByNameOnADueDayAndOnTheDepartmentsOwnSite() {
    calendar();
    Case.inYear(LOG, "DI01", YEAR).file(1).awaitEvaluation(1);
    var clerk = Tokens.clerk("DI01");
    move(clerk, "submit");
    move(Tokens.approver("DI01"), "approve");
    move(Tokens.reviewer(), "accept");
    tasks(clerk)
        .then()
        .body("items.kind", hasItem("DISCLOSE_ON_OWN_SITE"))
        .body("items[0].dueOn", equalTo("2020-06-20"));
    tasks(Tokens.bearer())
        .then()
        .body("items.findAll { it.kind == 'RELEASE' }.dueOn", contains("2020-06-20"));
    as(clerk).get(DISCLOSURE).then().body("overdueDays", greaterThan(0));

    put(clerk, Map.of("ownSiteUrl", "javascript:alert(1)"), null).then().statusCode(422);
    put(Tokens.clerk("DI99"), Map.of("ownSiteUrl", URL), null).then().statusCode(403);
    var said = Map.of("ownSiteUrl", URL, "excluded", "SECRET", "excludedReason", "两个项目涉密");
    var stated = put(clerk, said, null);
    stated
        .then()
        .statusCode(200)
        .body("overdueDays", equalTo(0))
        .body("excludedReason", equalTo("两个项目涉密"))
        .body("checkedOn", nullValue());
    put(clerk, Map.of("ownSiteUrl", URL), null).then().statusCode(428);
    tasks(clerk).then().body("items.kind", not(hasItem("DISCLOSE_ON_OWN_SITE")));
    as(clerk).put(DISCLOSURE + "/check").then().statusCode(403);
    as(Tokens.bearer())
        .header("If-Match", stated.header("ETag"))
        .put(DISCLOSURE + "/check")
        .then()
        .statusCode(200)
        .body("checkedOn", notNullValue());

    move(Tokens.bearer(), "disclose").then().body("state", equalTo("DISCLOSED"));
    as(Tokens.auditor())
        .get(DISCLOSURE)
        .then()
        .body("state", equalTo("DISCLOSED"))
        .body("disclosedAt", notNullValue())
        .body("disclosedBy", notNullValue());
  }

  @Test
  void aResultIsUsedInTheNextBudgetAsAPersonDecides() {
    Case.inYear(LOG, "DI02", YEAR).file(1).awaitEvaluation(1);
    var advised = as(Tokens.reviewer()).get(ADVICE + "/DI02");
    advised
        .then()
        .statusCode(200)
        .body("items[0].fiscalYear", equalTo(YEAR + 1))
        .body("items[0].form", equalTo("overall"))
        .body("items[0].sentence", containsString("等级"))
        .body("items[0].decision", nullValue());
    var decision = ADVICE + "/DI02/decisions/overall";
    decide(decision, Tokens.reviewer(), "{ \"amount\": 1, \"reason\": \"少\" }")
        .then()
        .statusCode(403);
    decide(decision, Tokens.bearer(), "{ \"amount\": -1 }")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/amount", "/reason"));
    decide(
            decision,
            Tokens.bearer(),
            "{ \"advice\": \"CUT\", \"amount\": 180000.5, \"reason\": \"执行率偏低\" }")
        .then()
        .statusCode(200)
        .body("decision.advice", equalTo("CUT"))
        .body("decision.reason", equalTo("执行率偏低"));
    as(Tokens.clerk("DI02"))
        .get(ADVICE)
        .then()
        .body("items.findAll { it.decision != null }.decision.amount", contains(180000.5f));
    as(Tokens.clerk("DI99")).get(ADVICE).then().body("items", hasSize(0));
    as(Tokens.bearer())
        .get(ADVICE + "/advice.csv")
        .then()
        .statusCode(200)
        .body(containsString("DI02"))
        .body(containsString("压缩,180000.50,执行率偏低"));
  }

  private static Response decide(String path, String token, String body) {
    return as(token).contentType("application/json").body(body).put(path);
  }

  private static Response put(String token, Map<String, String> body, String ifMatch) {
    var request = as(token).contentType("application/json").body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(DISCLOSURE);
  }

  private static Response tasks(String token) {
    return as(token).get("/api/v1/tasks?fiscalYear=" + YEAR);
  }

  private static Response move(String token, String verb) {
    var path = "/api/v1/filings/DI01/" + YEAR + "/moves";
    var answer =
        as(token)
            .contentType("application/json")
            .header("If-Match", Case.request().get(path).header("ETag"))
            .body(Map.of("verb", verb))
            .post(path);
    answer.then().statusCode(200);
    return answer;
  }

  private static void calendar() {
    Case.request()
        .contentType("application/json")
        .body(
            "{ \"stages\": [ { \"document\": \"FILING\", \"dueOn\": \"2099-03-31\" }, { \"document\": \"DISCLOSURE\", \"dueOn\": \"2020-06-20\" } ] }")
        .put("/api/v1/calendars/{y}", YEAR)
        .then()
        .statusCode(201);
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }
}
