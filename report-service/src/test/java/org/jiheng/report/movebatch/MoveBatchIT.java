package org.jiheng.report.movebatch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnParts("report")
class MoveBatchIT {

  private static final FactLog LOG = new FactLog();
  private static final int YEAR = 2049;
  private static final String PATH = "/api/v1/move-batches";

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @Test
  void manyFilingsAreMovedEachJudgedForItself() {
    Case.request()
        .contentType("application/json")
        .body("{ \"stages\": [ { \"document\": \"FILING\", \"dueOn\": \"2099-03-31\" } ] }")
        .put("/api/v1/calendars/{y}", YEAR)
        .then()
        .statusCode(201);
    var first = filed("MB01");
    var second = filed("MB02");
    filed("MB03");
    for (var each : new Case[] {first, second}) {
      move(each, Tokens.clerk(each.department()), "submit");
      move(each, Tokens.approver(each.department()), "approve");
    }
    var named = "\"departments\": [\"MB01\", \"MB03\", \"MB04\"]";

    var tried = done(start("\"verb\": \"accept\", \"dryRun\": true, " + named));
    tried
        .then()
        .body("departments.department", contains("MB01", "MB03", "MB04"))
        .body("departments.state", contains("PASSED", "REFUSED", "REFUSED"));
    first.evaluation().then().body("status", equalTo("APPROVED"));

    var moved =
        done(
            start(
                "\"verb\": \"accept\", \"filter\": { \"state\": \"APPROVED\", \"minScore\": 1 }"));
    moved
        .then()
        .body("departments.department", contains("MB01", "MB02"))
        .body("departments.state", contains("MOVED", "MOVED"))
        .body("counts.MOVED", equalTo(2));
    first.evaluation().then().body("status", equalTo("ACCEPTED"));

    var again = done(start("\"verb\": \"accept\", " + named));
    again.then().body("departments.state", contains("UNCHANGED", "REFUSED", "REFUSED"));
    var report = asked(Tokens.auditor()).get(PATH + "/" + id(again) + "/report.csv").asString();
    assertThat(report).contains("MB01", "此前已办理", "现在是“填报中”");
    assertThat(first.get("/api/v1/filings/{d}/{y}/moves").jsonPath().getList("moves")).hasSize(3);
    start("\"verb\": \"sing\"")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/verb", "/departments"));
    asked(Tokens.clerk("MB01")).get(PATH).then().statusCode(403);
  }

  private static Response start(String terms) {
    return asked(Tokens.reviewer())
        .contentType("application/json")
        .body("{ \"fiscalYear\": " + YEAR + ", " + terms + " }")
        .post(PATH);
  }

  private static Response done(Response begun) {
    begun.then().statusCode(202);
    return Case.await("the batch")
        .until(
            () -> asked(Tokens.reviewer()).get(PATH + "/" + id(begun)),
            answer -> answer.jsonPath().getString("state").equals("DONE"));
  }

  private static int id(Response batch) {
    return batch.jsonPath().getInt("id");
  }

  private static Case filed(String department) {
    var filed = Case.inYear(LOG, department, YEAR).file(1);
    filed.awaitEvaluation(1);
    return filed;
  }

  private static void move(Case filed, String token, String verb) {
    var path = "/api/v1/filings/" + filed.department() + "/" + YEAR + "/moves";
    asked(token)
        .contentType("application/json")
        .header("If-Match", Case.request().get(path).header("ETag"))
        .body("{ \"verb\": \"" + verb + "\" }")
        .post(path)
        .then()
        .statusCode(200);
  }

  private static RequestSpecification asked(String token) {
    return given().auth().oauth2(token);
  }
}
