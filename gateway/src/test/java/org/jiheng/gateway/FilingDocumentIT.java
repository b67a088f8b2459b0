package org.jiheng.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.jiheng.gateway.FilingScene.PATH;
import static org.jiheng.gateway.FilingScene.stored;
import static org.jiheng.gateway.FilingScene.unchanged;
import static org.jiheng.gateway.TestService.BUDGET;
import static org.jiheng.gateway.TestService.INDICATOR;
import static org.jiheng.gateway.TestService.REPORT;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A filing that comes as a document: report-service reads it, then it goes the usual way. */
@QuarkusTest
@OnParts
class FilingDocumentIT {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final byte[] WORKBOOK = {'P', 'K', 3, 4, 0, -1, -128, 13, 10};

  private static final String READ =
      """
      { "origins": {
          "/statement/1/line": { "place": "附件1!A5", "text": "三公经费：" },
          "/forms/0/funds/0/annual": { "place": "附件2!C7" },
          "/department/units": { "place": "申报信息" } },
        "filing": %s }"""
          .formatted(FilingScene.FILING);

  private static final String FOUND =
      """
      { "takenRevision": 3, "filing": "1a2b", "conflicts": [], "changes": [
          { "pointer": "/statement/1/line", "path": "/a", "before": null, "after": "three-public" },
          { "pointer": "/department/units", "path": "/b", "before": [], "after": null } ],
        "preview": { "findings": [
          { "where": "/forms/0/funds/0/annual" }, { "where": "/ruleProfile" } ] } }""";

  private static final String REFUSAL =
      """
      { "type": "/problems/invalid", "status": 422, "errors": [
        { "pointer": "/statement/1/line", "value": "three-public", "reason": "收支项目重复。" },
        { "pointer": "/forms/0/funds/0/annual", "value": 1.2345678, "reason": "最多 6 位小数。" },
        { "pointer": "/department/units/0/code", "value": null, "reason": "必须填写。" },
        { "pointer": "/ruleProfile", "value": "hunan-1949", "reason": "没有这个评分方案。" },
        { "pointer": "附件2!Z9", "value": "甲", "reason": "已经是文档中的位置。" } ] }""";

  @BeforeEach
  void up() {
    TestService.upAll();
    FilingScene.plays(BUDGET, unchanged(3), "{}");
    FilingScene.plays(INDICATOR, unchanged(3), "{}");
  }

  @Test
  void onlyTheJsonThatReportServiceReadsGoesToAllThree() {
    reads(200, "application/json", READ);

    handsIn().put(PATH + "?ruleProfile=hunan-2024").then().statusCode(200);

    assertThat(REPORT.seen().get(0).uri())
        .isEqualTo("/api/v1/filing-documents/431053/2024?ruleProfile=hunan-2024");
    assertThat(REPORT.seen().get(0).headers().getFirst("Content-Type")).isEqualTo(XLSX);
    assertThat(REPORT.seen().get(0).body()).isEqualTo(WORKBOOK);
    assertThat(BUDGET.seen()).extracting(TestService.Seen::text).containsOnly(FilingScene.FILING);
    assertThat(REPORT.lastSeen().text()).isEqualTo(FilingScene.FILING);
    assertThat(BUDGET.lastSeen().headers().getFirst("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void whatCannotBeReadIsNamedAndNothingIsJudgedOrStored() {
    reads(
        422,
        "application/problem+json",
        "{\"type\":\"/problems/invalid\",\"status\":422,\"detail\":\"内容有 1 处不符合要求，逐条见 errors。\","
            + "\"errors\":[{\"pointer\":\"附件2!C7\",\"value\":\"甲\",\"reason\":\"应为数值。\"}]}");

    handsIn()
        .put(PATH)
        .then()
        .statusCode(422)
        .body("instance", equalTo(PATH))
        .body("errors.pointer", contains("附件2!C7"))
        .body("errors.reason", contains("应为数值。"));

    assertThat(BUDGET.seen()).isEmpty();
    assertThat(stored()).containsExactly("/api/v1/filing-documents/431053/2024");
  }

  @Test
  void whatTheServicesFindWrongIsNamedAtItsPlaceInTheDocument() {
    reads(200, "application/json", READ);
    BUDGET.answers(
        (request, exchange) ->
            TestService.respond(exchange, 422, "application/problem+json", REFUSAL));

    for (String query : List.of("?dryRun=true", "")) {
      handsIn()
          .put(PATH + query)
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("附件1!A5", "附件2!C7", "申报信息", "", "附件2!Z9"))
          .body("errors.value", contains("三公经费：", 1.2345678f, null, "hunan-1949", "甲"))
          .body("errors.reason[0]", equalTo("收支项目重复。"));
    }

    FilingScene.handsIn()
        .statusCode(422)
        .body(
            "errors.pointer",
            contains(
                "/statement/1/line",
                "/forms/0/funds/0/annual",
                "/department/units/0/code",
                "/ruleProfile",
                "附件2!Z9"));
  }

  @Test
  void aDryRunTellsWhereTheDocumentHasWhatChangesAndWhatIsFound() {
    REPORT.answers(
        (request, exchange) ->
            TestService.respond(
                exchange,
                200,
                "application/json",
                request.uri().contains("/filing-documents/") ? READ : FOUND));

    handsIn()
        .put(PATH + "?dryRun=true")
        .then()
        .statusCode(200)
        .body("changes.pointer", contains("/statement/1/line", "/department/units"))
        .body(
            "places",
            equalTo(Map.of("/statement/1/line", "附件1!A5", "/forms/0/funds/0/annual", "附件2!C7")));
    FilingScene.clerk().put(PATH + "?dryRun=true").then().body("places", nullValue());
  }

  @Test
  void aServiceThatIsDownIsToldAsSuch() {
    reads(500, "text/plain", "");

    handsIn().put(PATH).then().statusCode(502);

    assertThat(BUDGET.seen()).isEmpty();
  }

  @Test
  void anAnswerWithoutAFilingIsNone() {
    reads(200, "application/json", "{\"origins\":{}}");

    handsIn().put(PATH).then().statusCode(502);

    assertThat(BUDGET.seen()).isEmpty();
  }

  @Test
  void aTextIsReadAsAText() {
    reads(200, "application/json", READ);

    handsIn()
        .contentType(XLSX.replace("spreadsheetml.sheet", "wordprocessingml.document"))
        .put(PATH);

    assertThat(REPORT.seen().get(0).headers().getFirst("Content-Type"))
        .endsWith("wordprocessingml.document");
    assertThat(BUDGET.lastSeen().text()).isEqualTo(FilingScene.FILING);
  }

  @Test
  void anythingElseIsNoFiling() {
    handsIn().contentType("application/vnd.ms-excel").put(PATH).then().statusCode(415);

    assertThat(REPORT.seen()).isEmpty();
  }

  private static void reads(int status, String type, String answer) {
    REPORT.answers(
        (request, exchange) -> {
          boolean document = request.uri().contains("/filing-documents/");
          TestService.respond(
              exchange,
              document ? status : 200,
              document ? type : "application/json",
              document ? answer : unchanged(3));
        });
  }

  private static RequestSpecification handsIn() {
    return given()
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .auth()
        .oauth2(Client.token())
        .contentType(XLSX)
        .body(WORKBOOK);
  }
}
