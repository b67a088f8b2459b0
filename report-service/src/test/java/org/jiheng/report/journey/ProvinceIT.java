package org.jiheng.report.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list and the overview of a year that only this test files in. */
@QuarkusTest
@OnParts("report")
class ProvinceIT {

  private static final int YEAR = 2030;
  private static final String LIST = "/api/v1/evaluations?fiscalYear=" + YEAR;

  @BeforeEach
  void threeDepartmentsAreEvaluated() {
    try (var log = new FactLog()) {
      var filed =
          List.of(
              Case.inYear(log, "Q1", YEAR).named("张家界市档案馆"),
              Case.inYear(log, "Q2", YEAR).named("安化县茶业局"),
              Case.inYear(log, "Q3", YEAR).named("民政厅").claiming("3"));
      filed.forEach(Case::standing);
      filed.forEach(each -> each.awaitEvaluation(1));
    }
  }

  @Test
  void namesAreSortedByPinyin() {
    Case.request()
        .get(LIST + "&sort=name")
        .then()
        .body("items.department.name", equalTo(List.of("安化县茶业局", "民政厅", "张家界市档案馆")))
        .body("next", equalTo(null));
  }

  @Test
  void everySortIsPagedWithoutLossOrRepeat() {
    for (var sort : List.of("code", "name", "score", "-score")) {
      var whole =
          Case.request().get(LIST + "&sort=" + sort).<List<String>>path("items.department.code");

      assertThat(paged(sort)).as(sort).isEqualTo(whole).containsExactlyInAnyOrder("Q1", "Q2", "Q3");
    }
  }

  private static List<String> paged(String sort) {
    var codes = new ArrayList<String>();
    var cursor = "";
    while (cursor != null) {
      var page = Case.request().queryParam("cursor", cursor).get(LIST + "&limit=1&sort=" + sort);
      page.then().statusCode(200);
      codes.addAll(page.path("items.department.code"));
      cursor = page.path("next");
    }
    return codes;
  }

  @Test
  void theListIsFilteredAndCarriesTheFigures() {
    var grade = Case.request().get(LIST).path("items[0].grade");
    Case.request().get(LIST + "&minScore=101").then().statusCode(200).body("items", hasSize(0));
    Case.request()
        .queryParam("grade", grade)
        .get(LIST + "&limit=500")
        .then()
        .body("items.grade", hasItem(grade))
        .body("items[0].findings", notNullValue())
        .body("items[0].annual", notNullValue())
        .body("items[0].rate", notNullValue());
  }

  @Test
  void anImpossibleQuestionIsRefused() {
    for (var question :
        List.of("&sort=colour", "&limit=0", "&limit=501", "&minScore=x", "&cursor=x")) {
      Case.request()
          .get(LIST + question)
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
    var cursor = Case.request().get(LIST + "&limit=1&sort=name").path("next");
    Case.request().queryParam("cursor", cursor).get(LIST + "&sort=score").then().statusCode(400);
  }

  @Test
  void theOverviewCountsEveryDepartmentOnce() {
    var overview = Case.request().get("/api/v1/overview/" + YEAR);

    overview
        .then()
        .statusCode(200)
        .body("departments", equalTo(3))
        .body("grades.count.sum()", equalTo(3))
        .body("scores.count.sum()", equalTo(3))
        .body("rates.count.sum()", equalTo(3))
        .body("best", hasSize(3))
        .body("worst", hasSize(3))
        .body("annual", notNullValue())
        .body("change", equalTo(null));
    Case.request()
        .header("If-None-Match", overview.header("ETag"))
        .get("/api/v1/overview/" + YEAR)
        .then()
        .statusCode(304);
  }

  @Test
  void theOverviewSaysWhomItsScoresLeaveOutAndWhy() {
    try (var log = new FactLog()) {
      var whole = Case.inYear(log, "Q7", YEAR - 5).standing();
      var short90 = Case.inYear(log, "Q8", YEAR - 5).named("分值不足的局");
      ((ObjectNode) short90.tree().at("/forms/0/indicators/0")).put("weight", 1);
      short90.standing();
      whole.awaitEvaluation(1);
      short90.awaitEvaluation(1);
    }

    Case.request()
        .get("/api/v1/overview/" + (YEAR - 5))
        .then()
        .body("departments", equalTo(2))
        .body("scores.count.sum()", equalTo(1))
        .body("best", hasSize(1))
        .body("leftOut", hasSize(1))
        .body("leftOut[0].reason", equalTo("WEIGHTS"))
        .body("leftOut[0].count", equalTo(1))
        .body("leftOut[0].departments.code", equalTo(List.of("Q8")))
        .body("leftOut[0].more", equalTo(null));
    Case.request()
        .get("/api/v1/evaluations?sort=score&fiscalYear=" + (YEAR - 5))
        .then()
        .body("items.leftOut", equalTo(Arrays.asList("WEIGHTS", null)));
  }

  @Test
  void theOverviewComparesWithTheYearBefore() {
    Case.request()
        .get("/api/v1/overview/" + (YEAR + 1))
        .then()
        .body("departments", equalTo(0))
        .body("change.departments", equalTo(3))
        .body("change.compared", equalTo(0));
  }
}
