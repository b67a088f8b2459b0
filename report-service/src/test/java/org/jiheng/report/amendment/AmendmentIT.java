package org.jiheng.report.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jiheng.contracts.Topic;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.jobs.LoneSession;
import org.jiheng.jobs.LoneSessions;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.report.ruleprofile.RuleProfiles;
import org.jiheng.rules.evaluation.Evaluated;
import org.jiheng.sql.Database;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.TopicReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Profiles of their own, so that no other test's evaluations change. Where a job is taken step by
 * step, the test holds the lock of whoever works on them, as another replica would.
 */
@QuarkusTest
@OnParts("report")
class AmendmentIT {

  private static final String PROFILES = "/api/v1/rule-profiles/";
  private static final FactLog LOG = new FactLog();

  private final AmendmentRuns runs;
  private final LoneSessions sessions;
  private final RuleProfiles profiles;
  private final Database database;

  AmendmentIT(AmendmentRuns runs, LoneSessions sessions, RuleProfiles profiles, Database database) {
    this.runs = runs;
    this.sessions = sessions;
    this.profiles = profiles;
    this.database = database;
  }

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @Test
  void versionsAreMadeOnlyByWhoHasSeenTheLast() {
    var body = profile("a-1", 10);
    put("a-1", "\"1\"", body).then().statusCode(412);
    var first = put("a-1", null, body);
    first
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .header("Location", endsWith(PROFILES + "a-1/versions/1"))
        .body("version", equalTo(1))
        .body("madeRole", notNullValue())
        .body("reevaluation", nullValue());

    put("a-1", null, body).then().statusCode(428);
    put("a-1", "\"2\"", body).then().statusCode(412).contentType("application/problem+json");
    put("a-1", "W/\"1\"", body).then().statusCode(412);
    put("a-1", "\"1\"", profile("a-1", 20))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("reevaluation", equalTo(PROFILES + "a-1/versions/2/reevaluation"));
    put("a-1", "\"1\"", body).then().statusCode(412);
    put("a-1", "\"2\"", profile("a-1", 20)).then().statusCode(200).body("version", equalTo(2));

    Case.request()
        .get(PROFILES + "a-1")
        .then()
        .header("ETag", "\"2\"")
        .body("version", equalTo(2))
        .body("executionWeight", equalTo(20));
    Case.request()
        .get(PROFILES + "a-1/versions?limit=1")
        .then()
        .body("items.version", equalTo(List.of(2)))
        .body("items.madeAt", everyItem(notNullValue()))
        .body("next", notNullValue());
    Case.request()
        .get(PROFILES + "a-1/versions/1")
        .then()
        .body("profile.executionWeight", equalTo(10))
        .body("madeBy", equalTo(first.path("madeBy")));
    Case.request()
        .header("If-None-Match", "\"1\"")
        .get(PROFILES + "a-1/versions/1")
        .then()
        .statusCode(304);
    Case.request()
        .get("/api/v1/audit?limit=500&type=org.jiheng.report.RuleProfilePut")
        .then()
        .body(
            "items.findAll { it.subject == 'rule-profiles/a-1' }.version", equalTo(List.of(2, 1)));
    finished("a-1", 2)
        .then()
        .body("state", equalTo("DONE"))
        .body("departmentsToEvaluate", equalTo(0));
  }

  @Test
  void aNewProfileCanBeForbiddenToReplaceAnother() {
    Case.request()
        .contentType("application/json")
        .header("If-None-Match", "*")
        .body(profile("a-2", 10).toString())
        .put(PROFILES + "a-2")
        .then()
        .statusCode(201);
    Case.request()
        .contentType("application/json")
        .header("If-None-Match", "*")
        .body(profile("a-2", 20).toString())
        .put(PROFILES + "a-2")
        .then()
        .statusCode(412);
  }

  @Test
  void whatIsWrongIsToldAtOnceAndChangesNothing() {
    var body = profile("a-3", -1).put("colour", "red");
    ((ObjectNode) body.at("/grades/3")).put("from", 10);

    put("a-3", null, body)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body(
            "errors.pointer", containsInAnyOrder("/executionWeight", "/colour", "/grades/3/from"));

    Case.request().get(PROFILES + "a-3").then().statusCode(404);
    Case.request().get(PROFILES + "a-3/versions").then().statusCode(404);
    Case.request().get(PROFILES + "a%00b").then().statusCode(404);
    Case.request().get(PROFILES + "a%00b/versions/2/reevaluation").then().statusCode(404);
    put("a-3", null, "{").then().statusCode(400);
  }

  @Test
  void theJobEvaluatesWhatUsesTheProfileAndNothingElse() {
    put("a-4", null, profile("a-4", 10)).then().statusCode(201);
    var uses = filed("A401", "a-4");
    var other = Case.small(LOG, "A402").file(1);
    other.awaitEvaluation(1);
    var before = uses.evaluation();
    before.then().body("ruleProfile", equalTo("a-4")).body("ruleProfileVersion", equalTo(1));

    put("a-4", "\"1\"", halved("a-4")).then().statusCode(200);

    var job = finished("a-4", 2);
    job.then()
        .body("state", equalTo("DONE"))
        .body("departmentsToEvaluate", equalTo(1))
        .body("evaluated", equalTo(1))
        .body("changed", equalTo(1))
        .body("error", nullValue());
    uses.evaluation()
        .then()
        .body("revision", equalTo(2))
        .body("ruleProfileVersion", equalTo(2))
        .body("grade", equalTo("合格"));
    other.evaluation().then().body("revision", equalTo(1));
    uses.get("/api/v1/evaluations/{d}/{y}/history")
        .then()
        .body("items", hasSize(2))
        .body("items[0].cause", equalTo("PROFILE"))
        .body("items[0].actor", equalTo(job.path("requestedBy")))
        .body("items[0].ruleProfile", equalTo("a-4"))
        .body("items[0].ruleProfileBefore", equalTo("a-4"))
        .body("items[0].ruleProfileVersionBefore", equalTo(1))
        .body("items[0].ruleProfileVersion", equalTo(2))
        .body("items[0].gradeBefore", equalTo(before.path("grade")))
        .body("items[0].grade", equalTo("合格"))
        .body("items[1].ruleProfileVersionBefore", nullValue());
    Case.request()
        .get("/api/v1/evaluations?fiscalYear=2024&limit=500")
        .then()
        .body(
            "items.findAll { it.department.code == 'A401' }.ruleProfileVersion",
            equalTo(List.of(2)));
    uses.dryRun(uses.tree()).then().body("preview.ruleProfileVersion", equalTo(2));
    Case.await("the event").untilAsserted(() -> assertThat(told("A401")).containsExactly(1, 2));
  }

  @Test
  void anotherReplicaGoesOnWhereADeadOneStopped() throws Exception {
    put("a-5", null, profile("a-5", 10)).then().statusCode(201);
    var cases = IntStream.rangeClosed(1, 5).mapToObj(n -> filed("A50" + n, "a-5")).toList();
    try (var dead = alone()) {
      put("a-5", "\"1\"", halved("a-5")).then().statusCode(200);
      job("a-5", 2).then().body("state", equalTo("QUEUED"));
      runs.open(id("a-5", 2)).step();
      dead.verify();
      job("a-5", 2)
          .then()
          .body("state", equalTo("EVALUATING"))
          .body("departmentsToEvaluate", equalTo(5))
          .body("evaluated", equalTo(2));
      cases.get(0).evaluation().then().body("ruleProfileVersion", equalTo(2));
      cases.get(4).evaluation().then().body("ruleProfileVersion", equalTo(1));
    }

    finished("a-5", 2)
        .then()
        .body("state", equalTo("DONE"))
        .body("departmentsToEvaluate", equalTo(5))
        .body("evaluated", equalTo(5))
        .body("changed", equalTo(5));
    cases.forEach(each -> each.evaluation().then().body("revision", equalTo(2)));
  }

  @Test
  void aChangeBeforeTheJobIsEvaluatedByTheNewVersionAndNotTwice() throws Exception {
    put("a-6", null, profile("a-6", 10)).then().statusCode(201);
    var changed = filed("A601", "a-6");
    var still = filed("A602", "a-6");
    try (var session = alone()) {
      session.verify();
      put("a-6", "\"1\"", halved("a-6")).then().statusCode(200);
      LOG.publish(
          Topic.INDICATOR,
          null,
          changed.corrected(changed.filing().forms().get(0).form(), 0, "更正后的完成值"));
      Case.await("the change")
          .until(changed::evaluation, answer -> answer.<Integer>path("revision") == 2)
          .then()
          .body("ruleProfileVersion", equalTo(2));
    }

    finished("a-6", 2).then().body("departmentsToEvaluate", equalTo(1)).body("changed", equalTo(1));
    changed
        .get("/api/v1/evaluations/{d}/{y}/history")
        .then()
        .body("items.cause", equalTo(List.of("ACTUAL", "FILING")))
        .body("items[0].ruleProfileVersionBefore", equalTo(1))
        .body("items[0].ruleProfileVersion", equalTo(2));
    still.evaluation().then().body("revision", equalTo(2));
  }

  @Test
  void aNewerVersionTakesTheJobOver() throws Exception {
    put("a-7", null, profile("a-7", 10)).then().statusCode(201);
    var cases = IntStream.rangeClosed(1, 3).mapToObj(n -> filed("A70" + n, "a-7")).toList();
    try (var session = alone()) {
      session.verify();
      put("a-7", "\"1\"", halved("a-7")).then().statusCode(200);
      var run = runs.open(id("a-7", 2));
      run.step();
      put("a-7", "\"2\"", profile("a-7", 20)).then().statusCode(200);
      assertThat(run.step()).isFalse();
      job("a-7", 2).then().body("state", equalTo("SUPERSEDED")).body("evaluated", equalTo(2));
    }

    finished("a-7", 3).then().body("state", equalTo("DONE")).body("changed", equalTo(3));
    var versions = "items.ruleProfileVersion";
    var history = "/api/v1/evaluations/{d}/{y}/history";
    cases.get(0).get(history).then().body(versions, equalTo(List.of(3, 2, 1)));
    cases.get(2).get(history).then().body(versions, equalTo(List.of(3, 1)));
  }

  @Test
  void aVersionIsNotMadeWhileSomebodyEvaluatesByTheFormer() {
    put("a-8", null, profile("a-8", 10)).then().statusCode(201);

    var put =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  assertThat(profiles.kept()).extracting(each -> each.code()).contains("a-8");
                  var waits =
                      CompletableFuture.supplyAsync(() -> put("a-8", "\"1\"", profile("a-8", 20)));
                  Case.await("the other to wait").until(() -> waiting() == 1);
                  Case.request().get(PROFILES + "a-8").then().body("version", equalTo(1));
                  return waits;
                });

    put.join().then().statusCode(200).body("version", equalTo(2));
    Case.request()
        .get("/api/v1/rule-profiles")
        .then()
        .body("items.code", hasItem("a-8"))
        .body("items.findAll { it.code == 'a-8' }.version", equalTo(List.of(2)));
  }

  private int waiting() {
    return database
        .sql(
            "select count(*) from pg_locks where locktype = 'advisory' and not granted"
                + " and (classid::bigint << 32 | objid::bigint)"
                + " = hashtextextended('jiheng/rule-profiles', 0)")
        .first(row -> row.integer("count"))
        .orElseThrow();
  }

  private Case filed(String department, String profile) {
    var filed = Case.small(LOG, department);
    filed.tree().put("ruleProfile", profile);
    filed.file(1).awaitEvaluation(1);
    return filed;
  }

  private static ObjectNode profile(String code, int executionWeight) {
    ObjectNode body = FilingJson.mapper().valueToTree(Evaluated.profile("mof-2020"));
    return body.put("code", code).put("executionWeight", executionWeight).putNull("version");
  }

  /** Two grades only, so that every evaluation has another. */
  private static ObjectNode halved(String code) {
    var body = profile(code, 10);
    body.putArray("grades").addObject().put("name", "合格").put("from", BigDecimal.ZERO);
    return body;
  }

  private static Response put(String code, String ifMatch, Object body) {
    var request = Case.request().contentType("application/json").body(body.toString());
    return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(PROFILES + code);
  }

  private static Response job(String code, int version) {
    return Case.request().get(PROFILES + code + "/versions/" + version + "/reevaluation");
  }

  private static Response finished(String code, int version) {
    return Case.await("the job of " + code)
        .until(() -> job(code, version), answer -> answer.path("finishedAt") != null);
  }

  private long id(String code, int version) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                database
                    .sql(
                        "select id from job where kind = 'amendment' and subject = :code"
                            + " and (work->>'version')::integer = :version")
                    .bind("code", code)
                    .bind("version", version)
                    .first(row -> row.bigint("id")))
        .orElseThrow();
  }

  private LoneSession alone() throws Exception {
    var session = sessions.open(Amendments.KIND);
    Case.await("the lock on amendments").until(session::acquire);
    return session;
  }

  /** The versions of its profile that a department's events name. */
  private static List<Object> told(String department) {
    return TopicReader.read(Topic.EVALUATION.topicName()).stream()
        .filter(each -> each.key().equals(department))
        .filter(each -> each.json().has("ruleProfileVersion"))
        .<Object>map(each -> each.json().get("ruleProfileVersion").intValue())
        .toList();
  }
}
