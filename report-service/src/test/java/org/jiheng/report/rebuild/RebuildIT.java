package org.jiheng.report.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jiheng.contracts.ProjectChanged;
import org.jiheng.contracts.Topic;
import org.jiheng.jobs.LoneSession;
import org.jiheng.jobs.LoneSessions;
import org.jiheng.report.intake.IntakeProgress;
import org.jiheng.report.intake.Tables;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.Tokens;
import org.jiheng.testing.TopicReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Rebuilds of the whole log of this test run. Where a rebuild is taken step by step, the test holds
 * the lock of whoever works on rebuilds, as another replica would.
 */
@QuarkusTest
@OnParts("report")
class RebuildIT {

  private static final String REBUILDS = "/api/v1/admin/rebuilds";
  private static final FactLog LOG = new FactLog();

  private final RebuildRuns runs;
  private final LoneSessions sessions;
  private final IntakeProgress intake;
  private final Tables tables;

  RebuildIT(RebuildRuns runs, LoneSessions sessions, IntakeProgress intake, Tables tables) {
    this.runs = runs;
    this.sessions = sessions;
    this.intake = intake;
    this.tables = tables;
  }

  @AfterEach
  void nothingIsLeftToDo() {
    Case.await("the end of rebuilds").until(() -> runs.jobs().next(Instant.now()).isEmpty());
  }

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @Test
  void aDamagedLogFailsARebuildAndABrokerThatIsAwayDoesNot() {
    assertThat(runs.passes(new KafkaException("Record batch is invalid"))).isFalse();
    assertThat(runs.passes(new TimeoutException("no broker"))).isTrue();
  }

  @Test
  void anUnchangedLogMakesTheSameRowsAndTellsNothing() {
    Case.small(LOG, "R001").file(1).claiming("5").file(2).awaitEvaluation(2);
    Case.large(LOG, "R002").file(1).awaitEvaluation(1);
    Case.inYear(LOG, "R002", 2023).file(1).awaitEvaluation(1);
    intake.awaitEnd();
    var rows = rows();
    var history = history("R001");
    var told = told();
    var entered = audit("department=R001");

    var job = finished(start());

    job.then()
        .body("state", equalTo("DONE"))
        .body("changed", equalTo(0))
        .body("error", equalTo(null))
        .body("finishedAt", notNullValue());
    assertThat(job.<Integer>path("applied"))
        .isEqualTo(job.<Integer>path("target"))
        .isEqualTo(messages().toList().size());
    assertThat(job.<Integer>path("evaluated"))
        .isEqualTo(job.<Integer>path("departmentsToEvaluate"))
        .isPositive();
    assertThat(rows()).isEqualTo(rows).containsKeys("R001", "R002");
    assertThat(history("R001")).isEqualTo(history);
    assertThat(told()).isEqualTo(told);
    assertThat(audit("department=R001")).isNotEmpty().isEqualTo(entered);
    assertThat(tables.rows(job.<Integer>path("generation") - 1)).isZero();
  }

  @Test
  void damageIsHealedAndOnlyTheDamagedDepartmentIsToldOf() {
    var damaged = Case.small(LOG, "R003").file(1);
    var sound = Case.small(LOG, "R004").file(1);
    damaged.awaitEvaluation(1);
    sound.awaitEvaluation(1);
    intake.awaitEnd();
    var rows = rows();
    var form = damaged.filing().forms().get(0);
    tables.damageRows(
        "R003",
        form.form(),
        damage -> {
          ((ObjectNode) damage.get(0)).put("actual", "损坏");
          ((ObjectNode) damage.get(1)).put("selfScore", 1);
        });
    correct(damaged);
    var wrong =
        Case.await("an evaluation of damaged facts")
            .until(damaged::evaluation, answer -> answer.<Integer>path("revision") == 2);
    assertThat(wrong.<String>path("forms[0].indicators[0].actual")).isEqualTo("损坏");
    var told = told();

    var job = finished(start());

    job.then().body("state", equalTo("DONE")).body("changed", equalTo(1));
    assertThat(tables.of("R003").size()).isEqualTo(rows.get("R003").size());
    assertThat(tables.of("R004")).isEqualTo(rows.get("R004"));
    damaged
        .get("/api/v1/evaluations/{d}/{y}/history")
        .then()
        .body("items.revision", equalTo(List.of(3, 2, 1)))
        .body("items[0].cause", equalTo("REBUILD"))
        .body("items[0].actor", equalTo(job.path("requestedBy")))
        .body("items[0].changes.where", hasItem("/forms/0/indicators/0"));
    damaged
        .evaluation()
        .then()
        .body("forms[0].indicators[0].actual", equalTo(form.indicators().get(0).actual()));
    sound.evaluation().then().body("revision", equalTo(1));
    told.merge("R003", 1, Integer::sum);
    assertThat(told()).isEqualTo(told);
  }

  @Test
  void whatChangesDuringARebuildIsInIt() throws Exception {
    // More than one step reads, whatever other tests have left on the log.
    Case.small(LOG, "R051").file(1).awaitEvaluation(1);
    Case.small(LOG, "R052").file(1).awaitEvaluation(1);
    var filed = Case.small(LOG, "R005").file(1);
    filed.awaitEvaluation(1);
    try (var session = alone()) {
      var id = start();
      try (var run = runs.open(id)) {
        run.step();
        get(id).then().body("state", equalTo("READING"));
        filed.claiming("5").file(2).awaitEvaluation(2);
        stepTo(run, id, "SWITCHING");
        correct(filed);
        Case.await("the correction")
            .until(filed::evaluation, answer -> answer.<Integer>path("revision") == 3);
        intake.awaitEnd();
        var rows = rows();
        var generation = get(id).<Integer>path("generation");

        stepTo(run, id, "EVALUATING");

        assertThat(tables.serving()).isEqualTo(generation);
        assertThat(rows()).isEqualTo(rows);
        refused("/" + id + "/cancel").body("detail", notNullValue());
        stepTo(run, id, "DONE");
      }
      session.verify();
    }
    filed.evaluation().then().body("revision", equalTo(3)).body("filingRevision", equalTo(2));
    correct(filed);
    Case.await("a change after the switch")
        .until(filed::evaluation, answer -> answer.<Integer>path("revision") == 4);
  }

  @Test
  void aCancelledRebuildLeavesNothingBehind() throws Exception {
    Case.small(LOG, "R006").file(1).awaitEvaluation(1);
    try (var session = alone()) {
      session.verify();
      var id = start();
      try (var run = runs.open(id)) {
        run.step();
        var generation = get(id).<Integer>path("generation");
        assertThat(tables.rows(generation)).isPositive();

        post("/" + id + "/cancel").then().statusCode(200).body("state", equalTo("CANCELLED"));

        post("/" + id + "/cancel").then().statusCode(200).body("finishedAt", notNullValue());
        while (run.step()) {
          get(id).then().body("state", equalTo("CANCELLED"));
        }
        assertThat(tables.rows(generation)).isZero();
        assertThat(tables.serving()).isNotEqualTo(generation);
        for (var done : List.of("RebuildStarted", "RebuildCancelled")) {
          assertThat(audit("type=org.jiheng.report." + done).get(0))
              .containsEntry("subject", "rebuilds/" + id)
              .containsEntry("actor", Tokens.CLIENT);
        }
      }
    }
    Case.request().get("/api/v1/evaluations/R006/2024").then().statusCode(200);
  }

  @Test
  void thereIsOneRebuildAtATime() throws Exception {
    try (var session = alone()) {
      session.verify();
      var id = start();

      refused("").body("running", equalTo(id.intValue()));

      post("/" + id + "/cancel").then().statusCode(200);
    }
    var next = start();
    finished(next);
    refused("/" + next + "/cancel");
    Case.request()
        .get(REBUILDS + "?limit=1")
        .then()
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(next.intValue()))
        .body("next", notNullValue());
    Case.request().get(REBUILDS + "/999999").then().statusCode(404);
    Case.request().post(REBUILDS + "/999999/cancel").then().statusCode(404);
  }

  @Test
  void aRequestThatIsRepeatedWithItsKeyBeginsOneRebuild() throws Exception {
    try (var session = alone()) {
      session.verify();
      var first = keyed();
      first.then().statusCode(202);

      var again = keyed();

      again.then().statusCode(202).header("Location", first.header("Location"));
      assertThat(again.asString()).isEqualTo(first.asString());
      post("/" + first.path("id") + "/cancel").then().statusCode(200);
    }
  }

  private static Response keyed() {
    return Case.request().header("Idempotency-Key", "rebuild-once").post(REBUILDS);
  }

  @Test
  void anotherReplicaGoesOnWhereADeadOneStopped() throws Exception {
    Case.large(LOG, "R007").file(1).awaitEvaluation(1);
    intake.awaitEnd();
    Long id;
    try (var dead = alone()) {
      dead.verify();
      id = start();
      var run = runs.open(id);
      run.step();
      run.step();
      get(id).then().body("state", equalTo("READING"));
      assertThat(get(id).<Integer>path("applied")).isPositive();
    }

    var job = finished(id);

    job.then().body("state", equalTo("DONE")).body("changed", equalTo(0));
    assertThat(job.<Integer>path("applied")).isEqualTo(messages().toList().size());
  }

  @Test
  void whatCannotBeReadIsParkedInTheNewGenerationToo() {
    var broken = new ProjectChanged("R008", 2024, Case.version(), "a", "甲项目");
    LOG.send(
        Topic.BUDGET,
        "R008",
        LOG.headers(Topic.BUDGET, null, broken),
        "{".getBytes(StandardCharsets.UTF_8));
    LOG.publish(Topic.BUDGET, null, broken);
    Case.await("parked").until(() -> parked("R008").size() == 2);

    var job = finished(start());

    job.then().body("state", equalTo("DONE"));
    assertThat(job.<Integer>path("parked")).isGreaterThanOrEqualTo(2);
    assertThat(parked("R008")).hasSize(2);
    assertThat(tables.of("R008")).isEmpty();
  }

  private Long start() {
    var started = post("");
    started.then().statusCode(202).body("state", equalTo("QUEUED"));
    Number id = started.path("id");
    started.then().header("Location", endsWith(REBUILDS + "/" + id));
    return id.longValue();
  }

  private static Response post(String path) {
    return Case.request().post(REBUILDS + path);
  }

  private static ValidatableResponse refused(String path) {
    return post(path).then().statusCode(409).contentType("application/problem+json");
  }

  private static Response get(Long id) {
    return Case.request().get(REBUILDS + "/" + id);
  }

  private static Response finished(Long id) {
    return Case.await("rebuild " + id)
        .until(() -> get(id), answer -> answer.path("finishedAt") != null);
  }

  private static void stepTo(RebuildRun run, Long id, String state) {
    while (!get(id).<String>path("state").equals(state)) {
      assertThat(run.step()).as("not yet %s", state).isTrue();
      Case.request().get("/api/v1/evaluations").then().statusCode(200);
    }
  }

  private LoneSession alone() throws Exception {
    var session = sessions.open(Rebuilds.KIND);
    Case.await("the lock on rebuilds").until(session::acquire);
    return session;
  }

  private static void correct(Case filed) {
    var form = filed.filing().forms().get(0);
    var last = form.indicators().size() - 1;
    var actual = "更正后的完成值 " + Case.version();
    LOG.publish(Topic.INDICATOR, null, filed.corrected(form.form(), last, actual));
  }

  /** Of every department in the logs; other tests make rows that are in no log. */
  private Map<String, List<String>> rows() {
    var rows = new TreeMap<String, List<String>>();
    messages()
        .map(TopicReader.Message::key)
        .distinct()
        .forEach(key -> rows.put(key, tables.of(key)));
    return rows;
  }

  private static Stream<TopicReader.Message> messages() {
    return Stream.of(Topic.BUDGET, Topic.INDICATOR)
        .flatMap(topic -> TopicReader.read(topic.topicName()).stream());
  }

  /** How many revisions each department's log tells of, once all are published. */
  private Map<String, Integer> told() {
    Case.await("the relay").until(() -> tables.unsent() == 0);
    var told = new TreeMap<String, Integer>();
    TopicReader.read(Topic.EVALUATION.topicName())
        .forEach(each -> told.merge(each.key(), 1, Integer::sum));
    return told;
  }

  private static List<Map<String, Object>> audit(String query) {
    return Case.request().get("/api/v1/audit?limit=500&" + query).path("items");
  }

  private static String history(String department) {
    return Case.request().get("/api/v1/evaluations/" + department + "/2024/history").asString();
  }

  private static List<?> parked(String department) {
    return Case.request()
        .get("/api/v1/admin/parked-events?limit=500")
        .path("items.findAll { it.department == '" + department + "' }");
  }
}
