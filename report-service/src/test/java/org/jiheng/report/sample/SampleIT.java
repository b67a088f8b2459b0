package org.jiheng.report.sample;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

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
class SampleIT {

  private static final FactLog LOG = new FactLog();
  private static final int YEAR = 2048;

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @Test
  void whatIsDrawnIsKeptAndCanBeRepeatedFromItsFile() {
    for (var department : new String[] {"D001", "D002", "D003", "D004"}) {
      Case.inYear(LOG, department, YEAR).file(1).awaitEvaluation(1);
    }
    var drawn = draw("UNIFORM", 2, "种子一");
    drawn.then().statusCode(201).body("sum", equalTo(4)).body("departments", hasSize(4));
    assertThat(outcomes(drawn, "DRAWN")).isEqualTo(2);
    assertThat(draw("UNIFORM", 2, "种子一").jsonPath().getList("departments"))
        .isEqualTo(drawn.jsonPath().getList("departments"));
    var risk = draw("RISK", 4, "种子二");
    assertThat(outcomes(risk, "NOT_DRAWN")).isZero();
    assertThat(risk.jsonPath().getList("departments.weight", Integer.class))
        .allMatch(weight -> weight >= 1);

    var at = drawn.header("Location");
    given().auth().oauth2(Tokens.reviewer()).get(at).then().body("seed", equalTo("种子一"));
    var file = given().auth().oauth2(Tokens.auditor()).get(at + ".csv");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.asString()).contains("种子,种子一", "权重合计,4,起点,", "D001,", "抽中", "未抽中");
    Case.request()
        .get("/api/v1/samples?fiscalYear={y}&limit=1", YEAR)
        .then()
        .body("items.seed", contains("种子二"));
    given()
        .auth()
        .oauth2(Tokens.reviewer())
        .body("{}")
        .contentType("application/json")
        .post("/api/v1/samples")
        .then()
        .statusCode(403);
    Case.await("the event")
        .untilAsserted(
            () ->
                assertThat(TopicReader.read(Topic.EVALUATION.topicName()))
                    .filteredOn(each -> each.json().has("seed"))
                    .filteredOn(each -> each.json().get("fiscalYear").intValue() == YEAR)
                    .hasSize(3));
  }

  @Test
  void whatCannotBeDrawnIsToldAtOnce() {
    Case.request()
        .contentType("application/json")
        .body("{ \"number\": 0 }")
        .post("/api/v1/samples")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/fiscalYear", "/method", "/number", "/seed"));
    Case.request()
        .contentType("application/json")
        .body("{ \"fiscalYear\": 2052, \"method\": \"RISK\", \"number\": 1, \"seed\": \"x\" }")
        .post("/api/v1/samples")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/number"));
    Case.request().get("/api/v1/samples/999999").then().statusCode(404);
  }

  private static Response draw(String method, int number, String seed) {
    return Case.request()
        .contentType("application/json")
        .body(
            "{ \"fiscalYear\": %d, \"method\": \"%s\", \"number\": %d, \"seed\": \"%s\" }"
                .formatted(YEAR, method, number, seed))
        .post("/api/v1/samples");
  }

  private static long outcomes(Response drawn, String outcome) {
    return drawn.jsonPath().getList("departments.outcome", String.class).stream()
        .filter(outcome::equals)
        .count();
  }
}
