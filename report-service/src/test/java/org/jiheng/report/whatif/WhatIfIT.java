package org.jiheng.report.whatif;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.jobs.LoneSession;
import org.jiheng.jobs.LoneSessions;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.rules.evaluation.Evaluated;
import org.jiheng.rules.whatif.WhatIfResult;
import org.jiheng.sql.Database;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A year and a profile of its own, in which several hundred departments are evaluated. */
@QuarkusTest
@OnParts("report")
class WhatIfIT {

  private static final String PROFILES = "/api/v1/rule-profiles/";
  private static final String CODE = "what-if";
  private static final String WHAT_IFS = PROFILES + CODE + "/what-ifs";
  private static final int YEAR = 2017;
  private static final int DEPARTMENTS = 601;
  private static final FactLog LOG = new FactLog();
  private static boolean filed;

  /** The same evaluation under so many codes, as if each had filed. */
  private static final String COPY =
      """
      insert into %1$s
      select copy.* from %1$s e cross join generate_series(2, :departments) i
      cross join lateral jsonb_populate_record(e, jsonb_build_object('department', 'W' || lpad(i::text, 4, '0'))) copy
      where e.fiscal_year = :fiscalYear and e.department = 'W0001'
      """;

  private final WhatIfRuns runs;
  private final LoneSessions sessions;
  private final Database database;

  WhatIfIT(WhatIfRuns runs, LoneSessions sessions, Database database) {
    this.runs = runs;
    this.sessions = sessions;
    this.database = database;
  }

  @BeforeEach
  void hundredsOfDepartmentsAreEvaluated() {
    if (filed) {
      return;
    }
    filed = true;
    Case.request()
        .contentType("application/json")
        .body(settings().toString())
        .put(PROFILES + CODE)
        .then()
        .statusCode(201);
    var first = Case.inYear(LOG, "W0001", YEAR);
    first.tree().put("ruleProfile", CODE);
    first.file(1).awaitEvaluation(1);
    Case.inYear(LOG, "X0001", YEAR).file(1).awaitEvaluation(1);
    copy("evaluation_revision");
    copy("evaluation");
  }

  private void copy(String table) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .sql(COPY.formatted(table))
                    .bind("departments", DEPARTMENTS)
                    .bind("fiscalYear", YEAR)
                    .update());
  }

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @Test
  void aYearByOtherSettingsIsComparedAndStaysAsItIs() {
    var evaluation = Case.inYear(LOG, "W0001", YEAR).evaluation();
    var started = start(halved());
    started
        .then()
        .statusCode(202)
        .header("Location", endsWith(WHAT_IFS + "/" + id(started)))
        .body("state", equalTo("QUEUED"))
        .body("against", equalTo(1))
        .body("settings.grades.name", equalTo(List.of("合格")))
        .body("result", nullValue());

    var job = finished(id(started));

    job.then()
        .body("state", equalTo("DONE"))
        .body("error", nullValue())
        .body("departmentsToCompare", equalTo(DEPARTMENTS))
        .body("compared", equalTo(DEPARTMENTS))
        .body("result.departments", equalTo(DEPARTMENTS))
        .body("result.moved", equalTo(DEPARTMENTS))
        .body("result.regraded", equalTo(DEPARTMENTS))
        .body("result.grades", hasSize(1))
        .body("result.grades[0].before", equalTo(evaluation.path("grade")))
        .body("result.grades[0].after", equalTo("合格"))
        .body("result.grades[0].count", equalTo(DEPARTMENTS))
        .body("result.movers", hasSize(WhatIfResult.MOVERS))
        .body("result.untold", equalTo(DEPARTMENTS - WhatIfResult.MOVERS))
        .body("result.movers[0].department.code", equalTo("W0001"))
        .body("result.movers.scoreBefore", everyItem(notNullValue()));
    Case.request()
        .header("If-None-Match", job.header("ETag"))
        .get(WHAT_IFS + "/" + id(started))
        .then()
        .statusCode(304);
    var file = Case.request().get(job.<String>path("content"));
    file.then()
        .statusCode(200)
        .contentType("text/csv")
        .header("Content-Disposition", containsString("what-if-2017-"));
    assertThat(file.asString().lines()).hasSize(1 + WhatIfResult.MOVERS + 1);
    Case.request()
        .get(WHAT_IFS)
        .then()
        .body("items.find { it.id == %d }.state".formatted(id(started)), equalTo("DONE"))
        .body("items.result", everyItem(nullValue()));
    assertThat(Case.inYear(LOG, "W0001", YEAR).evaluation().asString())
        .isEqualTo(evaluation.asString());
    Case.request().get(PROFILES + CODE).then().body("version", equalTo(1));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    var body = settings().put("executionWeight", -1).put("colour", "red");
    ((ObjectNode) body.at("/grades/3")).put("from", 10);

    post(CODE, Map.of("settings", body, "fiscalYear", 1999))
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/settings/executionWeight",
                "/settings/colour",
                "/settings/grades/3/from",
                "/fiscalYear"));
    post(CODE, Map.of())
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/settings", "/fiscalYear"));
    post("no-such", Map.of("settings", settings(), "fiscalYear", YEAR)).then().statusCode(404);
    Case.request().get(WHAT_IFS + "/999999").then().statusCode(404);
    Case.request().get(WHAT_IFS + "/999999.csv").then().statusCode(404);
  }

  @Test
  void ofAProfileOneIsTriedAtATimeAndCanBeCancelled() throws Exception {
    try (var session = alone()) {
      session.verify();
      var id = id(start(halved()));
      start(halved()).then().statusCode(409).body("running", equalTo((int) id));
      var run = runs.open(id);
      assertThat(run.step()).isTrue();
      assertThat(run.step()).isTrue();
      get(id).then().body("state", equalTo("COMPARING")).body("compared", equalTo(7));
      Case.request().get(WHAT_IFS + "/" + id + ".csv").then().statusCode(409);

      var cancelled = Case.request().post(WHAT_IFS + "/" + id + "/cancel");

      cancelled.then().statusCode(200).body("state", equalTo("CANCELLED"));
      assertThat(run.step()).isFalse();
      Case.request().get(PROFILES + "hunan-2024/what-ifs/" + id).then().statusCode(404);
    }
  }

  @Test
  void whoeverGoesOnBeginsAgainAndOneWhoWasOvertakenLeavesNoTrace() throws Exception {
    long id;
    try (var session = alone()) {
      session.verify();
      id = id(start(settings()));
      var dead = runs.open(id);
      dead.step();
      dead.step();
      var next = runs.open(id);
      next.step();
      assertThat(dead.step()).isFalse();
      get(id).then().body("compared", equalTo(0));
      for (var more = true; more; ) {
        more = next.step();
      }
    }

    finished(id)
        .then()
        .body("result.departments", equalTo(DEPARTMENTS))
        .body("result.moved", equalTo(0))
        .body("result.movers", hasSize(0));
  }

  @Test
  void onlyTheBureausAdministratorMayTry() {
    for (var token :
        new String[] {Tokens.reviewer(), Tokens.auditor(), Tokens.clerk("c", "W0001")}) {
      given().auth().oauth2(token).get(WHAT_IFS).then().statusCode(403);
    }
  }

  private static ObjectNode settings() {
    ObjectNode body = FilingJson.mapper().valueToTree(Evaluated.profile("mof-2020"));
    return body.put("code", CODE).putNull("version");
  }

  /** One grade only, so that every evaluation has another. */
  private static ObjectNode halved() {
    var body = settings();
    body.putArray("grades").addObject().put("name", "合格").put("from", BigDecimal.ZERO);
    return body;
  }

  private static Response start(ObjectNode settings) {
    return post(CODE, Map.of("settings", settings, "fiscalYear", YEAR));
  }

  private static Response post(String code, Map<String, Object> body) {
    return Case.request()
        .contentType("application/json")
        .body(FilingJson.mapper().valueToTree(body).toString())
        .post(PROFILES + code + "/what-ifs");
  }

  private static long id(Response started) {
    return started.<Number>path("id").longValue();
  }

  private static Response get(long id) {
    return Case.request().get(WHAT_IFS + "/" + id);
  }

  private static Response finished(long id) {
    return Case.await("what-if " + id)
        .until(() -> get(id), answer -> answer.path("finishedAt") != null);
  }

  private LoneSession alone() throws Exception {
    var session = sessions.open(WhatIfs.KIND);
    Case.await("the lock on what-ifs").until(session::acquire);
    return session;
  }
}
