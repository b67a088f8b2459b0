package org.jiheng.report.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.IntStream;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.Topic;
import org.jiheng.documents.FilingFormat;
import org.jiheng.documents.MediaTypes;
import org.jiheng.documents.form.FilingForms;
import org.jiheng.documents.pdf.Press;
import org.jiheng.filing.Indicator;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.SampleFilings;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.TopicReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** From the logs of facts and the own part to the evaluation that is served. */
@QuarkusTest
@OnParts("report")
class EvaluationJourneyIT {

  private static final Press.Look PARTED_ROWS = new Press.Look(true, true, false);

  private static final FactLog LOG = new FactLog();

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @Test
  void aFilingWhosePartsAreAllThereIsEvaluated() {
    var filed = Case.small(LOG, "J001").file(1);

    filed
        .awaitEvaluation(1)
        .then()
        .body("department.code", equalTo("J001"))
        .body("revision", equalTo(1))
        .body("filingRevision", equalTo(1))
        .body("pending", equalTo(null))
        .body("score", notNullValue())
        .header("ETag", "\"1\"");
  }

  @Test
  void aFilingIsGivenBackAsItWasPut() throws JsonProcessingException {
    var filed = Case.large(LOG, "J002").file(1);
    filed.awaitEvaluation(1);

    var answer = filed.get("/api/v1/filings/{d}/{y}");

    var given = FilingJson.mapper().readTree(answer.asString());
    assertThat(new String(FilingJson.canonical(given)))
        .isEqualTo(new String(FilingJson.canonical(filed.tree())));
    assertThat(answer.header("ETag"))
        .isEqualTo("\"1-" + FilingJson.hash(filed.tree()).substring(0, 8) + "\"");
  }

  @Test
  void aPdfIsReadOnTrialAndFiledOnlyWhenSomebodyHasLookedAtWhatIsNotSure() {
    var filed = Case.small(LOG, "J020").file(1);
    filed.awaitEvaluation(1);
    var report = filed.get("/api/v1/evaluations/{d}/{y}/report.pdf").asByteArray();

    pdf(report)
        .put("/api/v1/filings/J020/2024?dryRun=true")
        .then()
        .statusCode(200)
        .body("uncertain.mark", not(hasItem("LEFT_OUT")))
        .body("preview.score", notNullValue());
    var parted = Press.print(FilingForms.whole(SampleFilings.seed()), PARTED_ROWS);
    var tried = pdf(parted).put("/api/v1/filings/431053/2024?dryRun=true");
    tried
        .then()
        .statusCode(200)
        .body("uncertain.mark", hasItem("JOINED"))
        .body("reading.source.sha256", equalTo(FilingJson.hashOf(parted)))
        .body("reading.source.confirmed", empty());
    Case.request()
        .contentType(ContentType.JSON)
        .body(JsonPath.with(tried.asString()).getMap("reading"))
        .put("/api/v1/filings/431053/2024?dryRun=true")
        .then()
        .statusCode(200)
        .body("$", not(hasKey("uncertain")));
    pdf(parted)
        .put("/api/v1/filings/431053/2024")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/uncertain-cells"))
        .body("errors.mark", hasItem("JOINED"));
  }

  @Test
  void aWorkbookIsReadAsTheFilingAndTheCellsOfItsMembers() {
    var filed = Case.small(LOG, "J019").file(1);
    filed.awaitEvaluation(1);
    var workbook = filed.get("/api/v1/evaluations/{d}/{y}/report.xlsx").asByteArray();

    Case.request()
        .contentType(MediaTypes.XLSX)
        .body(workbook)
        .put("/api/v1/filings/J019/2024?dryRun=true")
        .then()
        .statusCode(200)
        .body("revision", equalTo(1))
        .body("preview.score", equalTo(filed.evaluation().path("score")));
  }

  @Test
  void anEvaluationIsDownloadedAsAReportUntilItIsKnown() {
    var filed = Case.small(LOG, "J005").file(1);
    filed.awaitEvaluation(1);

    var answer = filed.get("/api/v1/evaluations/{d}/{y}/report.pdf");

    filed.get("/api/v1/evaluations/{d}/{y}/report.docx").then().statusCode(200);
    answer.then().statusCode(200).contentType("application/pdf").header("ETag", "\"1\"");
    assertThat(answer.asByteArray()).startsWith("%PDF-".getBytes());
    Case.request()
        .header("If-None-Match", "\"1\"")
        .get("/api/v1/evaluations/{d}/{y}/report.pdf", filed.department(), filed.year())
        .then()
        .statusCode(304);
  }

  @Test
  void theEmptyFormsAreThoseOfAProfileAndOfAYearThatABudgetCanHave() {
    var workbook = Case.request().get("/api/v1/templates/hunan-2024.xlsx?fiscalYear=2024");

    workbook.then().statusCode(200);
    assertThat(workbook.asByteArray()).startsWith("PK".getBytes());
    Case.request().get("/api/v1/templates/hunan-2024.docx").then().statusCode(200);
    Case.request().get("/api/v1/templates/unheard-of.xlsx").then().statusCode(404);
    Case.request()
        .get("/api/v1/templates/hunan-2024.xlsx?fiscalYear=2101")
        .then()
        .statusCode(400)
        .body("detail", equalTo("年度须在 1950 到 2100 之间。"));
  }

  @Test
  void theEmptyFormsMayHaveTheRowsOfTheYearBefore() throws Exception {
    var filed = Case.small(LOG, "J021").file(1);
    filed.awaitEvaluation(1);
    var empty = "/api/v1/templates/hunan-2024.xlsx?fiscalYear=2025";
    var workbook = Case.request().get(empty + "&department=J021&prefill=LAST_YEAR").asByteArray();

    var read = FilingFormat.WORKBOOK.read(workbook, FilingFormat.Beside.NOTHING).tree();

    assertThat(read.at("/department/name")).isEqualTo(filed.tree().at("/department/name"));
    assertThat(read.at("/department/units")).isEqualTo(filed.tree().at("/department/units"));
    assertThat(read.path("forms").findValuesAsText("form"))
        .isEqualTo(filed.tree().path("forms").findValuesAsText("form"));
    assertThat(read.path("forms").findValuesAsText("level3"))
        .isEqualTo(filed.tree().path("forms").findValuesAsText("level3"));
    assertThat(read.findValues("actual")).isEmpty();
    Case.request().get(empty + "&prefill=LAST_YEAR").then().statusCode(400);
  }

  @Test
  void aMixtureIsNotEvaluatedButMarkedAsPending() {
    var filed = Case.small(LOG, "J003").file(1);
    var first = filed.awaitEvaluation(1);

    filed.claiming("5").budget(2);

    var marked =
        Case.await("pending").until(filed::evaluation, answer -> answer.path("pending") != null);
    marked.then().body("pending", equalTo(2)).body("revision", equalTo(1));
    assertThat(marked.header("ETag")).isNotEqualTo(first.header("ETag"));
    assertThat(marked.asString().replace("\"pending\":2", "\"pending\":null"))
        .isEqualTo(first.asString());

    filed.registered(2);
    filed.evaluation().then().body("filingRevision", equalTo(1)).body("pending", equalTo(2));

    filed.indicator(2);
    filed
        .awaitEvaluation(2)
        .then()
        .body("revision", equalTo(2))
        .body("pending", equalTo(null))
        .body("forms[0].execution.selfScore", equalTo(5));
  }

  @Test
  void aSingleActualIsEvaluatedWithoutANewFiling() {
    var filed = Case.small(LOG, "J004").file(1);
    filed.awaitEvaluation(1);
    var form = filed.filing().forms().get(0);
    var row = form.indicators().get(0);
    var corrected =
        new Indicator(
            row.level1(),
            row.level2(),
            row.level3(),
            row.target(),
            "更正后的完成值",
            row.weight(),
            row.selfScore(),
            row.tier(),
            row.deviation());

    LOG.publish(Topic.INDICATOR, null, filed.events(1).indicator(form.form(), 0, corrected));

    Case.await("second revision")
        .until(filed::evaluation, answer -> answer.<Integer>path("revision") == 2)
        .then()
        .body("filingRevision", equalTo(1))
        .body("forms[0].indicators[0].actual", equalTo("更正后的完成值"));
    filed
        .get("/api/v1/evaluations/{d}/{y}/history")
        .then()
        .body("items.revision", equalTo(List.of(2, 1)))
        .body("items[0].cause", equalTo("ACTUAL"))
        .body("items[0].actor", equalTo("clerk"))
        .body("items.first", equalTo(List.of(false, true)))
        .body("items[0].changes.where", equalTo(List.of("/forms/0/indicators/0")))
        .body("items[0].changes[0].row", equalTo(row.level3()))
        .body("items[0].changes[0].before.actual", equalTo(row.actual()))
        .body("items[0].changes[0].after.actual", equalTo("更正后的完成值"))
        .body("items[0].changes[0].after", not(hasKey("target")))
        .body("items[0].findings.appeared", notNullValue())
        .body("items[0].content.pointer", contains("/forms/0/indicators/0/actual"))
        .body("items[0].content[0].before", equalTo(row.actual()))
        .body("items[0].content[0].after", equalTo("更正后的完成值"))
        .body("items[1].content", equalTo(null))
        .body("items[1].changes", equalTo(null))
        .body("items[1].findings", equalTo(null))
        .body("items[1].scoreBefore", equalTo(null))
        .body("items[1].cause", equalTo("FILING"));
    filed
        .get("/api/v1/evaluations/{d}/{y}/history/1")
        .then()
        .statusCode(200)
        .body("revision", equalTo(1));
  }

  @Test
  void aCorrectedAmountStandsInTheHistoryByLineAndPhaseWithItsReason() {
    var filed = Case.small(LOG, "J026").file(1);
    filed.awaitEvaluation(1);

    LOG.publish(Topic.BUDGET, null, filed.events(1).posted("three-public", "9.99", "核对决算"));

    var line =
        IntStream.range(0, filed.filing().statement().size())
            .filter(at -> filed.filing().statement().get(at).line().equals("three-public"))
            .findFirst()
            .orElseThrow();
    Case.await("second revision")
        .until(filed::evaluation, answer -> answer.<Integer>path("revision") == 2);
    filed
        .get("/api/v1/evaluations/{d}/{y}/history")
        .then()
        .body("items[0].cause", equalTo("AMOUNT"))
        .body("items[0].reason", equalTo("核对决算"))
        .body("items[0].content.pointer", contains("/statement/" + line + "/executed"))
        .body("items[0].content[0].after", equalTo(9.99f));
  }

  @Test
  void anEvaluationIsToldInItsTopic() {
    var filed = Case.small(LOG, "J025").file(1);
    filed.awaitEvaluation(1);

    var told =
        TopicReader.until(
            Topic.EVALUATION.topicName(),
            messages -> messages.stream().anyMatch(EvaluationJourneyIT::isOfTheEvaluation));

    var event = told.stream().filter(EvaluationJourneyIT::isOfTheEvaluation).toList();
    assertThat(event).hasSize(1);
    assertThat(event.get(0).json().path("version").asInt()).isEqualTo(1);
    assertThat(event.get(0).json().path("link").asText())
        .isEqualTo("/api/v1/evaluations/J025/2024");
    assertThat(event.get(0).headers()).containsEntry("ce_filingrevision", "1");
  }

  private static boolean isOfTheEvaluation(TopicReader.Message message) {
    return "J025".equals(message.key())
        && message.headers().get("ce_type").equals(EventType.EVALUATION_CHANGED.typeName());
  }

  @Test
  void anAnswerThatTheClientHasIsNotSentAgain() {
    var filed = Case.small(LOG, "J006").file(1);
    var etag = filed.awaitEvaluation(1).header("ETag");

    Case.request()
        .header("If-None-Match", etag)
        .get("/api/v1/evaluations/J006/2024")
        .then()
        .statusCode(304)
        .header("ETag", etag);
  }

  @Test
  void whatIsNotThereIsAProblemAndWhatIsToComeIsAwaited() {
    Case.request()
        .get("/api/v1/evaluations/J007/2024")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    Case.request().get("/api/v1/filings/J007/2024").then().statusCode(404);
    Case.request().get("/api/v1/evaluations/J007/2024/history").then().statusCode(404);
    Case.request()
        .get("/api/v1/evaluations/J007/2024?filingRevision=1")
        .then()
        .statusCode(202)
        .header("Retry-After", "1")
        .body("awaited", equalTo(1));
  }

  @Test
  void nothingIsAnsweredWithoutAToken() {
    for (var path : List.of("evaluations", "filings/J001/2024", "overview/2024", "rule-profiles")) {
      given().get("/api/v1/" + path).then().statusCode(401);
    }
    given().put("/api/v1/filings/J001/2024?dryRun=true").then().statusCode(401);
  }

  @Test
  void theRuleProfilesAreThere() {
    Case.request()
        .get("/api/v1/rule-profiles")
        .then()
        .body("items.code", hasItem("hunan-2024"))
        .body("items", hasSize(greaterThanOrEqualTo(3)))
        .body("items.version", everyItem(greaterThanOrEqualTo(1)));
    Case.request()
        .get("/api/v1/rule-profiles/hunan-2024")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"");
    Case.request().get("/api/v1/rule-profiles/none").then().statusCode(404);
  }

  private static RequestSpecification pdf(byte[] pages) {
    return Case.request().contentType(MediaTypes.PDF).body(pages);
  }
}
