package org.jiheng.report.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jiheng.contracts.Topic;
import org.jiheng.cycle.calendar.StageKind;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.report.journey.Case;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.Tokens;
import org.jiheng.testing.TopicReader;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnParts("report")
class CalendarIT {

  private static final String CALENDAR = "/api/v1/calendars/{year}";
  private static final String EXTENSION = CALENDAR + "/extensions/{department}/FILING";

  private static final String YEAR =
      """
      { "stages": [ { "document": "FILING", "opensOn": "2042-01-15", "dueOn": "%s", "lockAfter": "2042-05-15" } ],
        "nonWorkingDays": [ "2042-05-01" ] }
      """;

  private final StageTerms terms;

  CalendarIT(StageTerms terms) {
    this.terms = terms;
  }

  @Test
  void aCalendarIsSetOnceAndReplacedByWhoHasSeenIt() {
    Case.request().get(CALENDAR, 2041).then().statusCode(404);
    var made = put(2041, YEAR.formatted("2042-03-31"), null);
    made.then()
        .statusCode(201)
        .body("stages[0].dueOn", equalTo("2042-03-31"))
        .body("stages[0].reviewDays", nullValue())
        .body("workingWeekends", hasSize(0));
    put(2041, YEAR.formatted("2042-04-01"), null).then().statusCode(428);
    put(2041, YEAR.formatted("2042-04-01"), "\"0\"").then().statusCode(412);
    put(2041, YEAR.formatted("2042-03-31"), made.header("ETag"))
        .then()
        .statusCode(200)
        .header("ETag", made.header("ETag"));
    put(2041, YEAR.formatted("2042-04-01"), made.header("ETag")).then().statusCode(200);
    given()
        .auth()
        .oauth2(Tokens.clerk("C001"))
        .get(CALENDAR, 2041)
        .then()
        .statusCode(200)
        .body("stages.dueOn", contains("2042-04-01"));
    Case.await("both events")
        .untilAsserted(
            () ->
                assertThat(TopicReader.read(Topic.EVALUATION.topicName()))
                    .filteredOn(each -> each.json().has("stages"))
                    .filteredOn(each -> each.json().get("fiscalYear").intValue() == 2041)
                    .extracting(each -> each.json().at("/stages/0/dueOn").asText())
                    .containsExactly("2042-03-31", "2042-04-01"));
    Case.request()
        .get("/api/v1/audit?type=org.jiheng.report.CalendarPut")
        .then()
        .body("items.findAll { it.subject == 'calendars/2041' }", hasSize(2));
  }

  @Test
  void everyFaultOfACalendarIsToldAtOnceAndNothingIsKept() {
    put(
            2043,
            """
            { "stages": [ { "document": "FILING", "dueOn": "2044-02-30" }, { "document": "REPORT" } ],
              "workingWeekends": [ "2044-02-29" ] }
            """,
            null)
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            contains(
                "/stages/0/dueOn", "/stages/1/document", "/stages/1/dueOn", "/workingWeekends/0"));
    put(2043, "{ \"stage\": [] }", null).then().statusCode(422);
    Case.request().get(CALENDAR, 2043).then().statusCode(404);
  }

  @Test
  void oneDepartmentGetsOtherDaysAndTheOthersKeepTheYears() {
    extend(2044, "C002", "{}", null).then().statusCode(404);
    put(2044, YEAR.formatted("2042-03-31"), null).then().statusCode(201);
    extend(2044, "C002", "{ \"lockAfter\": \"x\" }", null)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/lockAfter", "/dueOn", "/reason"));
    var later =
        "{ \"dueOn\": \"2042-04-30\", \"lockAfter\": \"2042-06-01\", \"reason\": \"机构改革\" }";
    var granted = extend(2044, "C002", later, null);
    granted.then().statusCode(201);
    extend(2044, "C002", later, null).then().statusCode(428);
    extend(2044, "C002", later, granted.header("ETag")).then().statusCode(200);

    assertThat(due("C002")).isEqualTo("2042-04-30");
    assertThat(due("C003")).isEqualTo("2042-03-31");
    var clerk = Tokens.clerk("C002");
    given().auth().oauth2(clerk).get(EXTENSION, 2044, "C002").then().statusCode(200);
    given().auth().oauth2(clerk).get(EXTENSION, 2044, "C003").then().statusCode(403);
    Case.request()
        .get(CALENDAR + "/extensions", 2044)
        .then()
        .body("items.department", contains("C002"));
  }

  private String due(String department) {
    return QuarkusTransaction.requiringNew()
        .call(() -> terms.of(new DepartmentYear(department, 2044), StageKind.FILING, null))
        .orElseThrow()
        .stage()
        .dueOn()
        .toString();
  }

  private static Response put(int year, String body, String ifMatch) {
    var request = Case.request().contentType("application/json").body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(CALENDAR, year);
  }

  private static Response extend(int year, String department, String body, String ifMatch) {
    var request = Case.request().contentType("application/json").body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .put(EXTENSION, year, department);
  }
}
