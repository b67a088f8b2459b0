package org.jiheng.report.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jiheng.documents.MediaTypes;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.PartOwnerStandIn;
import org.jiheng.testing.Parts;
import org.jiheng.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What becomes of a filing, with a stand-in for the owners of its other parts. */
@QuarkusTest
@OnParts("report")
class FilingIT {

  private static final FactLog LOG = new FactLog();
  private static final String FILING = "/api/v1/filings/{d}/{y}";
  private static final String REGISTER = "/api/v1/register/{d}/{y}";

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @Test
  void aDryRunShowsTheEvaluationAndKeepsNothing() {
    var filed = Case.small(LOG, "P001");

    filed
        .dryRun(filed.tree())
        .then()
        .statusCode(200)
        .body("revision", nullValue())
        .body("changes.pointer", hasItems("/ruleProfile", "/amountUnit"))
        .body("$", not(hasKey("conflicts")))
        .body("preview.department.code", equalTo("P001"))
        .body("preview.score", notNullValue());

    filed.get(REGISTER).then().statusCode(404);
  }

  @Test
  void everyFaultOfAnybodyIsToldAtOnceAndNothingIsKept() {
    var filed = Case.small(LOG, "P002" + PartOwnerStandIn.REFUSED);
    filed.tree().put("ruleProfile", "none").put("surprise", 1);

    filed
        .own(1)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors.pointer", hasItems("/ruleProfile", "/surprise", "/forms/0/name"))
        .body("errors.value", hasItem("none"));

    filed.get(REGISTER).then().statusCode(404);
  }

  @Test
  void aBodyThatIsNoFilingIsRefused() {
    Case.small(LOG, "P003").dryRun("{\"department\": ").then().statusCode(400);
    Case.request()
        .contentType(MediaTypes.XLSX)
        .body(new byte[] {1, 2, 3})
        .put(FILING, "P003", 2024)
        .then()
        .statusCode(400);
    Case.request()
        .contentType("text/plain")
        .body("x")
        .put(FILING, "P003", 2024)
        .then()
        .statusCode(415)
        .body("detail", containsString("xlsx"));
    Case.request().put(FILING + "?dryRun=yes", "P003", 2024).then().statusCode(400);
  }

  @Test
  void theDocumentThatAPersonReadItFromIsKeptWithTheRevision() {
    var filed = Case.small(LOG, "P034");
    var hash = FilingJson.hash(filed.tree());
    var source = filed.tree().putObject("source").put("kind", "PDF").put("sha256", hash);
    source
        .putArray("confirmed")
        .addObject()
        .put("pointer", "/forms/0/name")
        .put("mark", "JOINED")
        .put("page", 2)
        .put("text", "部门整体支出");

    filed.own(1).then().statusCode(201).body("filing", equalTo(hash));

    filed
        .get(REGISTER)
        .then()
        .body("revisions[0].source.sha256", equalTo(hash))
        .body("revisions[0].source.confirmed.pointer", equalTo(List.of("/forms/0/name")));
  }

  @Test
  void replacingNeedsTheRevisionThatStands() {
    var filed = Case.small(LOG, "P004");
    filed.own(2).then().statusCode(412).body("detail", containsString("尚无申报"));
    filed
        .own(1)
        .then()
        .statusCode(201)
        .header("ETag", "\"1-" + FilingJson.hash(filed.tree()).substring(0, 8) + "\"")
        .body("filing", equalTo(FilingJson.hash(filed.tree())));
    filed.claiming("3");

    filed.own(1).then().statusCode(428);
    filed.registered(2);
    filed.claiming("4");
    filed.own(2).then().statusCode(412).body("detail", containsString("第 2 版"));

    filed
        .get(REGISTER)
        .then()
        .body("revision", equalTo(2))
        .body("actor.subject", equalTo(Tokens.CLIENT))
        .body("revisions.revision", equalTo(List.of(2, 1)))
        .body("revisions.state", equalTo(List.of("TAKEN", "TAKEN")));
  }

  @Test
  void whatIsReadBeforeItIsEvaluatedMayBeReplaced() throws Exception {
    var filed = Case.small(LOG, "P005");
    ((ObjectNode) filed.tree().get("forms").get(0)).putObject("byIncome");
    filed.tree().putArray("buildings");
    filed.registered(1);

    var read = filed.get(FILING);

    var given = FilingJson.mapper().readTree(read.asString());
    assertThat(FilingJson.hash(given)).isEqualTo(FilingJson.hash(filed.tree()));
    filed.get(FILING + "?filingRevision=1").then().statusCode(202);
    Case.request()
        .contentType("application/json")
        .header("If-Match", read.header("ETag"))
        .body(filed.claiming("2").tree().toString())
        .put(FILING, "P005", 2024)
        .then()
        .statusCode(200)
        .body("revision", equalTo(2));
  }

  @Test
  void aMemberStatedEmptyIsGivenBackEmpty() throws Exception {
    var filed = Case.small(LOG, "P006");
    ((ObjectNode) filed.tree().get("forms").get(0)).putObject("byIncome");
    filed.tree().putArray("buildings");
    filed.file(1).awaitEvaluation(1);

    var given = FilingJson.mapper().readTree(filed.get(FILING).asString());

    assertThat(FilingJson.hash(given)).isEqualTo(FilingJson.hash(filed.tree()));
    assertThat(given.at("/forms/0/byIncome").isObject()).isTrue();
  }

  @Test
  void aFilingThatSaysWhatStandsMakesNoRevision() {
    var filed = Case.small(LOG, "P007").registered(1);

    filed
        .own(1)
        .then()
        .statusCode(200)
        .body("revision", equalTo(1))
        .body("changed", equalTo(false));
  }

  @Test
  void aSingleChangeThatTheFilingDoesNotKnowIsNamed() {
    var filed = Case.small(LOG, "P008" + PartOwnerStandIn.CONFLICTING).registered(1);

    filed
        .claiming("3")
        .own(2)
        .then()
        .statusCode(412)
        .body("conflicts.pointer", hasItem("/forms/0/indicators/0/actual"));
    filed.get(REGISTER).then().body("revisions", hasSize(1));

    Case.request()
        .contentType("application/json")
        .header("If-Match", "\"1\"")
        .body(filed.tree().toString())
        .put(FILING + "?overwrite=true", filed.department(), 2024)
        .then()
        .statusCode(200)
        .body("revision", equalTo(2));
  }

  @Test
  void aSingleChangeMadeMeanwhileWithdrawsTheRevision() {
    var filed = Case.small(LOG, "P009" + PartOwnerStandIn.OVERTAKEN).file(1);
    filed.awaitEvaluation(1);
    var before = filed.get(FILING);
    filed.claiming("3");

    filed.own(2).then().statusCode(412).body("conflicts", hasSize(2));

    assertThat(filed.get(FILING).asString()).isEqualTo(before.asString());
    assertThat(filed.get(FILING).header("ETag")).isEqualTo(before.header("ETag"));
    filed.evaluation().then().body("pending", nullValue()).body("filingRevision", equalTo(1));
    filed
        .get(REGISTER)
        .then()
        .body("revision", equalTo(1))
        .body("revisions.state", equalTo(List.of("WITHDRAWN", "TAKEN")))
        .body("revisions[0].reason", containsString("/forms/0/indicators/0/actual"));
    filed.own(2).then().statusCode(412).body("conflicts", hasSize(2));
  }

  @Test
  void aVoidedFilingIsForgottenEverywhereButInTheTrail() {
    var filed = Case.inYear(LOG, "P011", 2031).file(1);
    filed.awaitEvaluation(1);
    assertThat(departments()).isOne();

    delete(filed, null, "重复申报").then().statusCode(428);
    delete(filed, "\"1\"", null).then().statusCode(400);
    delete(filed, "\"7\"", "重复申报").then().statusCode(412);
    delete(filed, "\"1\"", "重复申报").then().statusCode(200).body("revision", equalTo(2));
    delete(filed, "\"2\"", "重复申报").then().statusCode(404);

    filed.get(FILING).then().statusCode(404);
    filed.evaluation().then().statusCode(404);
    assertThat(departments()).isZero();
    Case.request().get("/api/v1/evaluations?fiscalYear=2031").then().body("items", hasSize(0));
    filed
        .get(REGISTER)
        .then()
        .body("revisions.state", equalTo(List.of("VOIDED", "TAKEN")))
        .body("revisions[0].reason", equalTo("重复申报"));
    filed
        .get("/api/v1/evaluations/{d}/{y}/history")
        .then()
        .body("items.cause", equalTo(List.of("VOIDED", "FILING")));
    filed.get("/api/v1/evaluations/{d}/{y}/history/2").then().statusCode(404);
    Case.request()
        .get("/api/v1/audit?department=P011&type=org.jiheng.report.FilingVoided")
        .then()
        .body("items", hasSize(1));
  }

  @Test
  void whatWasVoidedIsFiledAnewUnderTheNextRevision() {
    var filed = Case.inYear(LOG, "P012", 2032).file(1);
    filed.awaitEvaluation(1);
    delete(filed, "\"1\"", "填错部门").then().statusCode(200);

    filed.own(1).then().statusCode(201).body("revision", equalTo(3));
    filed.budget(3);
    filed.indicator(3);

    filed.awaitEvaluation(3).then().body("revision", equalTo(3)).body("filingRevision", equalTo(3));
    filed
        .get("/api/v1/evaluations/{d}/{y}/history")
        .then()
        .body("items.cause", equalTo(List.of("FILING", "VOIDED", "FILING")))
        .body("items.first", equalTo(List.of(true, false, true)));
  }

  @Test
  void aRegisteredFilingIsFinishedWithoutItsClient() {
    var filed = Case.small(LOG, "P013");
    filed.registered(1);
    abandon("P013");
    Case.request()
        .get("/api/v1/admin/open-filings")
        .then()
        .statusCode(200)
        .body("items.findAll { it.department == 'P013' }", hasSize(1));

    Case.await("the worker")
        .untilAsserted(
            () -> filed.get(REGISTER).then().body("revisions.state", equalTo(List.of("TAKEN"))));
  }

  /** As if whoever registered it had been killed before the owners were told. */
  private static void abandon(String department) {
    var parts = Parts.shared();
    var owner = parts.owner("report");
    try (var connection =
            DriverManager.getConnection(parts.url("report"), owner.user(), owner.password());
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "update filing_revision set state = 'REGISTERED', open = true,"
              + " leased_until = now() + interval '2 seconds' where department = '"
              + department
              + "'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int departments() {
    return Case.request().get("/api/v1/overview/2031").jsonPath().getInt("departments");
  }

  private static Response delete(Case filed, String ifMatch, String reason) {
    var request = Case.request();
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    if (reason != null) {
      request.queryParam("reason", reason);
    }
    return request.delete(FILING, filed.department(), filed.year());
  }

  @Test
  void whoeverHandsInIsAPersonOfTheBureau() {
    var filed = Case.small(LOG, "P010");

    for (var token : List.of(Tokens.reviewer(), Tokens.auditor(), Tokens.platform())) {
      given(token, filed).then().statusCode(403);
    }
    given(Tokens.clerk("P999"), filed).then().statusCode(403);
    given(Tokens.clerk("P010"), filed).then().statusCode(201);
  }

  private static Response given(String token, Case filed) {
    return RestAssured.given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(filed.tree().toString())
        .put(FILING, filed.department(), filed.year());
  }
}
