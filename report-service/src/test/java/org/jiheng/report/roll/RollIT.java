package org.jiheng.report.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jiheng.contracts.RollEntryChanged;
import org.jiheng.contracts.Topic;
import org.jiheng.report.intake.ProjectedRoll;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The roll in the overview; each test has a year of its own. */
@QuarkusTest
@OnParts("report")
class RollIT {

  private static final FactLog LOG = new FactLog();

  private final ProjectedRoll projected;

  RollIT(ProjectedRoll projected) {
    this.projected = projected;
  }

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @Test
  void whoIsOnTheRollAndNotEvaluatedIsOutstanding() {
    var year = 1971;
    var early = Case.inYear(LOG, "R01", year).file(1);
    early.awaitEvaluation(1);
    enter(year, "R01", "R02", "R03");

    awaitRoll(year, 3)
        .then()
        .body("roll.filed", equalTo(1))
        .body("roll.outstanding", equalTo(2))
        .body("roll.missing.code", equalTo(List.of("R02", "R03")))
        .body("roll.missing.name", equalTo(List.of("R02的名称", "R03的名称")))
        .body("roll.more", equalTo(null));

    Case.inYear(LOG, "R02", year).file(1).awaitEvaluation(1);

    overview(year)
        .then()
        .body("roll.filed", equalTo(2))
        .body("roll.missing.code", equalTo(List.of("R03")));
  }

  @Test
  void aRemovedEntryIsNeitherExpectedNorMissing() {
    var year = 1973;
    enter(year, "R11", "R12");
    awaitRoll(year, 2);

    LOG.publish(
        Topic.BUDGET, null, new RollEntryChanged("R12", year, Case.version(), true, "R12的名称"));

    awaitRoll(year, 1).then().body("roll.missing.code", equalTo(List.of("R11")));
  }

  @Test
  void aRollEntryNeitherEvaluatesNorMakesAnEvaluationNewer() {
    var year = 1975;
    var filed = Case.inYear(LOG, "R21", year).file(1);
    var evaluation = filed.awaitEvaluation(1);
    enter(year, "R21");
    awaitRoll(year, 1).then().body("roll.outstanding", equalTo(0));

    assertThat(filed.evaluation().asString()).isEqualTo(evaluation.asString());
    filed.claiming("3").file(2);
    filed.get("/api/v1/evaluations/{d}/{y}/history");
    filed.awaitEvaluation(2).then().body("revision", equalTo(2));
  }

  @Test
  void whatTheAnswerLeavesOutIsSaidAndPaged() {
    var year = 1977;
    var codes = IntStream.range(0, 25).mapToObj("R3%02d"::formatted).toList();
    enter(year, codes.toArray(String[]::new));

    awaitRoll(year, 25)
        .then()
        .body("roll.missing", hasSize(20))
        .body("roll.outstanding", equalTo(25))
        .body("roll.more", endsWith("/overview/1977/outstanding"));

    var paged = new ArrayList<String>();
    var cursor = "";
    while (cursor != null) {
      var page =
          Case.request()
              .queryParam("cursor", cursor)
              .get("/api/v1/overview/1977/outstanding?limit=10");
      paged.addAll(page.path("items.code"));
      cursor = page.path("next");
    }
    assertThat(paged).isEqualTo(codes);
  }

  @Test
  void aRollThatIsDerivedAgainIsTheSame() {
    var year = 1979;
    Case.inYear(LOG, "R41", year).file(1).awaitEvaluation(1);
    enter(year, "R41", "R42");
    var before = awaitRoll(year, 2).asString();

    QuarkusTransaction.requiringNew().run(projected::derive);

    assertThat(overview(year).asString()).isEqualTo(before);
  }

  @Test
  void aYearWithoutARollHasNone() {
    overview(1960).then().body("roll", equalTo(null));
    Case.request().get("/api/v1/overview/1960/outstanding").then().statusCode(404);
    for (var question : List.of("limit=0", "limit=x", "cursor=x", "cursor=WyJhXHUwMDAwIl0")) {
      Case.request().get("/api/v1/overview/1977/outstanding?" + question).then().statusCode(400);
    }
  }

  private static void enter(int year, String... codes) {
    LOG.publish(
        Topic.BUDGET,
        null,
        List.of(codes).stream()
            .map(code -> new RollEntryChanged(code, year, Case.version(), false, code + "的名称"))
            .toList());
  }

  private static Response awaitRoll(int year, int departments) {
    return Case.await("roll")
        .until(
            () -> overview(year),
            answer -> Integer.valueOf(departments).equals(answer.path("roll.departments")));
  }

  private static Response overview(int year) {
    return Case.request().get("/api/v1/overview/" + year);
  }
}
