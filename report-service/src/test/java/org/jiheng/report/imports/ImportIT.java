package org.jiheng.report.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jiheng.documents.batch.BatchFormat;
import org.jiheng.documents.batch.BatchLimits;
import org.jiheng.documents.batch.Zip;
import org.jiheng.jobs.LoneSession;
import org.jiheng.jobs.LoneSessions;
import org.jiheng.report.journey.Case;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.PartOwnerStandIn;
import org.jiheng.testing.Parts;
import org.jiheng.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Imports that are handed in at a test's gateway. Where one is taken step by step, the test holds
 * the lock of whoever works on imports, as another replica would.
 */
@QuarkusTest
@OnParts("report")
class ImportIT {

  private static final String IMPORTS = "/api/v1/imports";

  private final ImportRuns runs;
  private final LoneSessions sessions;

  ImportIT(ImportRuns runs, LoneSessions sessions) {
    this.runs = runs;
    this.sessions = sessions;
  }

  @AfterEach
  void nothingIsLeftToDo() {
    Case.await("the end of imports").until(() -> runs.jobs().next(Instant.now()).isEmpty());
  }

  @Test
  void whatIsWrongIsToldEachForItselfAndTheRestIsFiled() {
    var lines =
        List.of(
            filing("MI001", "一"),
            "{\"department\":",
            "{\"department\":{\"name\":\"无代码\"},\"fiscalYear\":2024}",
            filing("MI002" + PartOwnerStandIn.REFUSED, "二"),
            filing("MI003", "三"),
            filing("MI003", "四"),
            filing("MI004", "五").replace("2024", "2023"));

    var job = finished(start("?fiscalYear=2024", lines));

    job.body("state", equalTo("DONE"))
        .body("items", equalTo(7))
        .body("read", equalTo(7))
        .body("done", equalTo(7))
        .body("filed", equalTo(1))
        .body("refused", equalTo(6))
        .body("keptUntil", notNullValue());
    assertThat(revision("MI001")).isEqualTo(1);
    assertThat(revision("MI003")).isZero();
    items(job, "")
        .body("items.state", hasSize(7))
        .body("items[1].detail", containsString("不是有效的 JSON"))
        .body("items[2].errors.pointer", equalTo(List.of("/department/code")))
        .body("items[3].errors[0].reason", equalTo("这里不对。"))
        .body("items[4].detail", containsString("第 5、6 项"))
        .body("items[5].detail", containsString("第 5、6 项"))
        .body("items[6].errors[0].pointer", equalTo("/fiscalYear"));
    var first = items(job, "?state=REFUSED&limit=2");
    first.body("items.position", equalTo(List.of(2, 3)));
    var next = first.extract().path("next");
    items(job, "?state=REFUSED&limit=2&cursor=" + next)
        .body("items.position", equalTo(List.of(4, 5)));
    report(job);
  }

  private static void report(ValidatableResponse job) {
    var answer = Case.request().get(path(job) + "/report.csv");
    answer.then().statusCode(200).contentType("text/csv;charset=UTF-8");
    assertThat(new String(answer.asByteArray(), StandardCharsets.UTF_8))
        .startsWith("\uFEFF序号,文件或行,部门,预算年度,结果,申报版本,位置,内容,说明\r\n1,第 1 行,MI001,2024,已报送,1,,,\r\n")
        .contains("\r\n4,第 4 行,MI002-refused,2024,已退回,,/forms/0/name,'=1+1,这里不对。\r\n")
        .hasLineCount(1 + 7 + 3);
  }

  @Test
  void theSameImportAgainChangesNothing() {
    var lines = List.of(filing("MI010", "一"), filing("MI011", "二"));
    finished(start("", lines)).body("filed", equalTo(2));

    var again = finished(start("", lines));

    again.body("unchanged", equalTo(2)).body("filed", equalTo(0));
    items(again, "").body("items.revision", equalTo(List.of(1, 1)));
    assertThat(revision("MI010")).isEqualTo(1);
  }

  @Test
  void whatIsThereIsReplacedOnlyWhereItIsToBeAndNeverOverACorrection() {
    var conflicting = "MI021" + PartOwnerStandIn.CONFLICTING;
    finished(start("", List.of(filing("MI020", "一"), filing(conflicting, "一"))));
    var others = List.of(filing("MI020", "二"), filing(conflicting, "二"));

    var refused = finished(start("", others));
    refused.body("refused", equalTo(2));
    items(refused, "").body("items[0].detail", containsString("replace=true"));

    var replaced = finished(start("?replace=true", others));

    replaced.body("filed", equalTo(1)).body("refused", equalTo(1));
    items(replaced, "")
        .body("items[0].revision", equalTo(2))
        .body("items[1].errors[0].pointer", equalTo("/forms/0/indicators/0/actual"))
        .body("items[1].errors[0].reason", containsString("“5 次”"));
    assertThat(revision(conflicting)).isEqualTo(1);
  }

  @Test
  void aDryRunTellsWhatWouldBeAndFilesNothing() {
    finished(start("", List.of(filing("MI030", "一"), filing("MI031", "一"))));
    var lines = List.of(filing("MI030", "一"), filing("MI031", "二"), filing("MI032", "一"));

    finished(start("?dryRun=true", lines))
        .body("dryRun", equalTo(true))
        .body("unchanged", equalTo(1))
        .body("refused", equalTo(1))
        .body("passed", equalTo(1));
    finished(start("?dryRun=true&replace=true", lines)).body("passed", equalTo(2));

    assertThat(revision("MI032")).isZero();
    assertThat(revision("MI031")).isEqualTo(1);
  }

  @Test
  void aClerkFilesForItsOwnDepartmentsInItsOwnNameAndSeesItsOwnImports() {
    var token = Tokens.clerk("MI040", "MI041");
    var body = filing("MI040", "一") + "\n" + filing("MI042", "二");
    var started = post(token, "", BatchFormat.NDJSON_TYPE, body);

    var job = finished(started);

    job.body("filed", equalTo(1))
        .body("refused", equalTo(1))
        .body("requestedBy", equalTo(Tokens.CLIENT));
    items(job, "?state=REFUSED").body("items[0].detail", notNullValue());
    Case.request()
        .get("/api/v1/register/MI040/2024")
        .then()
        .body("actor.subject", equalTo(Tokens.CLIENT))
        .body("actor.role", equalTo(Tokens.CLERK));
    given().auth().oauth2(token).get(path(job)).then().statusCode(200);
    var stranger = Tokens.of(issuer()).inRole("other-clerk", Tokens.CLERK, "MI040");
    for (var address : List.of("", "/items", "/report.csv")) {
      given().auth().oauth2(stranger).get(path(job) + address).then().statusCode(404);
    }
    given().auth().oauth2(stranger).get(IMPORTS).then().body("items", hasSize(0));
    post(Tokens.auditor(), "", BatchFormat.NDJSON_TYPE, body).then().statusCode(403);
  }

  private static String issuer() {
    return Parts.shared().issuer();
  }

  @Test
  void anotherReplicaGoesOnWhereADeadOneStoppedAndFilesNothingTwice() throws Exception {
    var lines = List.of(filing("MI050", "一"), filing("MI051", "二"), filing("MI052", "三"));
    Response started;
    try (var dead = alone()) {
      dead.verify();
      started = start("", lines);
      var run = runs.open(started.<Integer>path("id"));
      run.step();
      run.step();
      one(started).body("state", equalTo("FILING")).body("done", equalTo(1));
      Case.request()
          .contentType("application/json")
          .body(lines.get(1))
          .put("/api/v1/filings/MI051/2024")
          .then()
          .statusCode(201);
    }

    finished(started).body("state", equalTo("DONE")).body("done", equalTo(3));

    for (var department : List.of("MI050", "MI051", "MI052")) {
      assertThat(revision(department)).isEqualTo(1);
    }
  }

  @Test
  void whatCannotBeHandedInIsTriedAgain() {
    var department = "MI060" + PartOwnerStandIn.AWAY;
    var started = start("", List.of(filing(department, "一")));
    Case.await("the reason")
        .untilAsserted(
            () -> items(one(started), "").body("items[0].detail", containsString("预算服务")));
    one(started).body("state", equalTo("FILING")).body("done", equalTo(0));

    Case.ownersComeBack(department);

    finished(started).body("filed", equalTo(1));
  }

  @Test
  void aCancelledImportLeavesTheRestAlone() throws Exception {
    try (var session = alone()) {
      session.verify();
      var started = start("", List.of(filing("MI070", "一"), filing("MI071", "二")));
      try (var run = runs.open(started.<Integer>path("id"))) {
        run.step();
        run.step();
        cancel(started).statusCode(200).body("state", equalTo("CANCELLED"));
        assertThat(run.step()).isFalse();
      }
      cancel(started).statusCode(200);
      items(one(started), "").body("items.state", equalTo(List.of("FILED", "CANCELLED")));
    }
    assertThat(revision("MI071")).isZero();
    var ended = start("", List.of(filing("MI072", "一")));
    finished(ended);
    cancel(ended).statusCode(409).contentType("application/problem+json");
  }

  @Test
  void whatIsNoImportIsRefused() {
    var line = filing("MI080", "一");
    post(Tokens.bearer(), "", "application/json", line).then().statusCode(415);
    post(Tokens.bearer(), "", BatchFormat.NDJSON_TYPE, "\n \n").then().statusCode(400);
    post(Tokens.bearer(), "?dryRun=yes", BatchFormat.NDJSON_TYPE, line).then().statusCode(400);
    post(Tokens.bearer(), "?fiscalYear=20", BatchFormat.NDJSON_TYPE, line).then().statusCode(400);
    post(Tokens.bearer(), "", BatchFormat.NDJSON_TYPE, "1\n".repeat(BatchLimits.ITEMS + 1))
        .then()
        .statusCode(400)
        .body("detail", containsString("2000"));
    assertThat(revision("MI080")).isZero();
  }

  @Test
  void filesOfAnArchiveAreFiledEachForItself() {
    var archive =
        new Zip()
            .with("甲/MI100.json", filing("MI100", "一"))
            .with("甲/坏.xlsx", "no workbook")
            .with("甲/有错.xlsx", ItemReaderIT.workbook("MI101" + PartOwnerStandIn.REFUSED))
            .with("说明.pdf", "x")
            .with("__MACOSX/甲/._MI100.json", "x")
            .bytes();
    var started = send(Tokens.bearer(), "", BatchFormat.ZIP_TYPE, archive);

    var job = finished(started);

    job.body("items", equalTo(4))
        .body("ignored", equalTo(1))
        .body("filed", equalTo(1))
        .body("refused", equalTo(3));
    items(job, "")
        .body("items.name", equalTo(List.of("甲/MI100.json", "甲/坏.xlsx", "甲/有错.xlsx", "说明.pdf")))
        .body("items[1].detail", containsString("工作簿"))
        .body("items[2].errors.pointer", equalTo(List.of("附件2!C4")));
    assertThat(Case.request().get(path(job) + "/report.csv").asString())
        .contains("甲/有错.xlsx,MI101-refused,2024,已退回,,附件2!C4,'=1+1,这里不对。\r\n");
    send(Tokens.bearer(), "", BatchFormat.ZIP_TYPE, new byte[] {1}).then().statusCode(400);
  }

  @Test
  void aRequestThatIsRepeatedWithItsKeyBeginsOneImport() {
    var first = keyed();
    var again = keyed();

    again.then().statusCode(202).header("Location", first.header("Location"));
    List<Map<String, Object>> entered =
        Case.request()
            .get("/api/v1/audit?limit=500&type=org.jiheng.report.ImportStarted")
            .path("items.findAll { it.subject == 'imports/" + first.path("id") + "' }");
    assertThat(entered).hasSize(1);
  }

  private static Response keyed() {
    return given()
        .auth()
        .oauth2(Tokens.bearer())
        .header("Idempotency-Key", "import-once")
        .contentType(BatchFormat.NDJSON_TYPE)
        .body(filing("MI090", "一").getBytes(StandardCharsets.UTF_8))
        .post(IMPORTS);
  }

  static String filing(String department, String name) {
    return """
        {"department":{"code":"%s","name":"%s"},"fiscalYear":2024,"ruleProfile":"mof-2020",\
        "amountUnit":"YUAN","forms":[{"form":"overall","name":"部门整体支出"}]}"""
        .formatted(department, name);
  }

  /** The newest in the register; 0 before the first. */
  private static int revision(String department) {
    var answer = Case.request().get("/api/v1/register/{d}/2024", department);
    return answer.statusCode() == 404 ? 0 : answer.jsonPath().getInt("revision");
  }

  private static Response start(String query, List<String> lines) {
    var started = post(Tokens.bearer(), query, BatchFormat.NDJSON_TYPE, String.join("\n", lines));
    started
        .then()
        .statusCode(202)
        .body("state", equalTo("QUEUED"))
        .header("Location", endsWith(IMPORTS + "/" + started.path("id")));
    return started;
  }

  private static Response post(String token, String query, String type, String body) {
    return send(token, query, type, body.getBytes(StandardCharsets.UTF_8));
  }

  private static Response send(String token, String query, String type, byte[] body) {
    return given().auth().oauth2(token).contentType(type).body(body).post(IMPORTS + query);
  }

  private static ValidatableResponse one(Response started) {
    return Case.request().get(IMPORTS + "/" + started.path("id")).then();
  }

  private static ValidatableResponse finished(Response started) {
    Case.await("import " + started.path("id"))
        .until(() -> one(started).extract().path("finishedAt") != null);
    return one(started);
  }

  private static ValidatableResponse cancel(Response started) {
    return Case.request().post(IMPORTS + "/" + started.path("id") + "/cancel").then();
  }

  private static ValidatableResponse items(ValidatableResponse job, String query) {
    return Case.request().get(path(job) + "/items" + query).then().statusCode(200);
  }

  private static String path(ValidatableResponse job) {
    return IMPORTS + "/" + job.extract().path("id");
  }

  private LoneSession alone() throws Exception {
    var session = sessions.open(Imports.KIND);
    Case.await("the lock on imports").until(session::acquire);
    return session;
  }
}
