package org.jiheng.e2e;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jiheng.testing.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A filing is handed in while others edit it, and refuses every change at every service's port. */
class CycleJourney {

  private static final int YEAR = 1995;
  private static final int EDITORS = 4;

  /** So many edits each of them makes, unless it is handed in before. */
  private static final int EDITS = 250;

  @BeforeAll
  static void theYearHasACalendar() {
    Clerk.request()
        .body(
            "{ \"stages\": [ { \"document\": \"FILING\", \"opensOn\": \"2020-01-01\", \"dueOn\": \"2099-03-31\" } ] }")
        .put("/api/v1/calendars/" + YEAR)
        .then()
        .statusCode(201);
  }

  @Test
  void anEditThatRacesASubmitIsInItOrRefused() {
    var filing = filed("E2E-CYCLE-RACE");
    var indicator = indicator(filing);
    var taken = new AtomicInteger();
    var editors =
        IntStream.range(0, EDITORS)
            .mapToObj(editor -> CompletableFuture.runAsync(() -> edit(indicator, editor, taken)))
            .toList();
    Awaitility.await("edits").atMost(60, SECONDS).until(() -> taken.get() > EDITORS);

    var submitted =
        Awaitility.await("the submit")
            .atMost(120, SECONDS)
            .until(() -> move(filing, "submit", ""), answer -> answer.statusCode() == 200);
    editors.forEach(CompletableFuture::join);

    var standing = Clerk.get(indicator).jsonPath().getString("actual");
    var current = Clerk.get(path(filing));
    assertThat(current.jsonPath().getString("forms[0].indicators[0].actual")).isEqualTo(standing);
    assertThat(current.header("ETag"))
        .contains(submitted.jsonPath().getString("moves[0].filing").substring(0, 8));
    var evaluation = Clerk.get("/api/v1/evaluations/" + filing.code() + "/" + YEAR).jsonPath();
    assertThat(evaluation.getString("status")).isEqualTo("SUBMITTED");
    assertThat(evaluation.getString("forms[0].indicators[0].actual")).isEqualTo(standing);
    assertThat(edited(indicator, "之后").statusCode()).isEqualTo(409);
  }

  @Test
  void whatIsHandedInIsRefusedAtEveryPortAndOpenAgainWhenItIsReturned() {
    var filing = filed("E2E-CYCLE-LOCK");
    var indicator = indicator(filing);
    assertThat(move(filing, "submit", "").statusCode()).isEqualTo(200);

    refused(edited(Platform.running().address(Member.INDICATOR) + indicator, "锁定"));
    refused(
        admin()
            .body(
                Map.of(
                    "department",
                    filing.code(),
                    "fiscalYear",
                    YEAR,
                    "sheet",
                    "statement",
                    "line",
                    "three-public",
                    "phase",
                    "EXECUTED",
                    "amount",
                    1))
            .post(Platform.running().address(Member.BUDGET) + "/api/v1/postings"));
    var other = filing.copy();
    other.object("/forms/0/indicators/0").put("actual", "另一个");
    refused(
        admin()
            .header("If-Match", Clerk.get(path(filing)).header("ETag"))
            .body(other.text())
            .put(Platform.running().address(Member.REPORT) + path(filing)));

    var returned =
        move(
            filing,
            "return",
            ", \"remarks\": [ { \"where\": \"/forms/0/indicators/0/actual\", \"text\": \"没有佐证\" } ]");
    assertThat(returned.statusCode()).as(returned.asString()).isEqualTo(200);
    assertThat(edited(indicator, "补正").statusCode()).isEqualTo(200);
  }

  private static void refused(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
    assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/locked");
    assertThat(answer.jsonPath().getString("detail")).contains("正在部门审核");
  }

  /** Whoever was overtaken reads again what he edits; whoever was not edits on. */
  private static void edit(String indicator, int editor, AtomicInteger taken) {
    var tag = admin().get(indicator).header("ETag");
    for (var round = 0; round < EDITS; round++) {
      var answer = edited(indicator, editor + " 号第 " + round + " 次", tag);
      assertThat(answer.statusCode()).isIn(200, 409, 412);
      if (answer.statusCode() == 200) {
        taken.incrementAndGet();
        tag = answer.header("ETag");
      } else if (answer.statusCode() == 412) {
        tag = admin().get(indicator).header("ETag");
      }
    }
  }

  private static Response edited(String indicator, String actual) {
    return edited(indicator, actual, admin().get(indicator).header("ETag"));
  }

  private static Response edited(String indicator, String actual, String tag) {
    return admin().header("If-Match", tag).body(Map.of("actual", actual)).patch(indicator);
  }

  private static Response move(Sample filing, String verb, String more) {
    var moves = path(filing) + "/moves";
    var token =
        List.of("submit", "withdraw").contains(verb)
            ? Tokens.clerk(filing.code())
            : Tokens.approver(filing.code());
    return given()
        .baseUri(Platform.running().gateway())
        .auth()
        .oauth2(token)
        .contentType("application/json; charset=UTF-8")
        .header("If-Match", Clerk.get(moves).header("ETag"))
        .body("{ \"verb\": \"" + verb + "\"" + more + " }")
        .post(moves);
  }

  private static RequestSpecification admin() {
    return Clerk.request();
  }

  private static Sample filed(String department) {
    var filing = Sample.small(department);
    filing.tree().put("fiscalYear", YEAR);
    Clerk.request().body(filing.text()).put(path(filing)).then().statusCode(201);
    Awaitility.await("the evaluation")
        .atMost(60, SECONDS)
        .until(() -> Clerk.get(path(filing) + "?filingRevision=1").statusCode() == 200);
    return filing;
  }

  private static String indicator(Sample filing) {
    var rows =
        "/api/v1/indicators?form=overall&fiscalYear=" + YEAR + "&department=" + filing.code();
    return "/api/v1/indicators/" + Clerk.get(rows).jsonPath().getString("items[0].id");
  }

  private static String path(Sample filing) {
    return "/api/v1/filings/" + filing.code() + "/" + YEAR;
  }
}
