package org.jiheng.report.evidence;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.sql.Database;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnParts("report")
class EvidenceIT {

  private static final FactLog LOG = new FactLog();
  private static final int YEAR = 2050;
  private static final String EVIDENCE = "/api/v1/evidence";
  private static final byte[] PDF = "%PDF-1.7 验收报告".getBytes(UTF_8);

  private final Database database;

  EvidenceIT(Database database) {
    this.database = database;
  }

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @Test
  void aFileIsKeptOnceBoundToItsRowsAndLockedWithTheFiling() {
    Case.request()
        .contentType("application/json")
        .body("{ \"stages\": [ { \"document\": \"FILING\", \"dueOn\": \"2099-03-31\" } ] }")
        .put("/api/v1/calendars/{y}", YEAR)
        .then()
        .statusCode(201);
    var filed = Case.inYear(LOG, "EV01", YEAR).file(1);
    filed.awaitEvaluation(1);
    var clerk = Tokens.clerk("EV01");
    var large = Arrays.copyOf(PDF, (1 << 20) + 7);

    var added = add(clerk, "EV01", "../../验收报告.exe", large);
    added
        .then()
        .statusCode(201)
        .body("mediaType", equalTo("application/pdf"))
        .body("size", equalTo(large.length));
    var id = added.jsonPath().getLong("id");
    add(clerk, "EV01", "又一次.pdf", large)
        .then()
        .statusCode(201)
        .body("sha256", equalTo(added.jsonPath().getString("sha256")));
    assertThat(
            database
                .sql("select count(*) as blocks from evidence_block where sha256 = :sha256")
                .bind("sha256", added.jsonPath().getString("sha256"))
                .first(row -> row.integer("blocks")))
        .contains(2);

    bind(clerk, id, List.of("/forms/0/indicators/900"))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/places/0"));
    bind(clerk, id, List.of("/forms/0/indicators/0", "")).then().statusCode(200);
    as(Tokens.auditor())
        .get(EVIDENCE + "?department=EV01&fiscalYear=" + YEAR)
        .then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("items[0].places", contains("", "/forms/0/indicators/0"));
    var content = as(Tokens.reviewer()).get(EVIDENCE + "/" + id + "/content");
    content
        .then()
        .statusCode(200)
        .header("Content-Type", containsString("application/octet-stream"))
        .header(
            "Content-Disposition",
            containsString("attachment; filename=\"evidence-" + id + ".pdf\""));
    assertThat(content.asByteArray()).isEqualTo(large);

    submit(clerk);
    add(clerk, "EV01", "晚了.pdf", PDF)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/locked"));
    bind(clerk, id, List.of()).then().statusCode(409);
    as(clerk).get(EVIDENCE + "/" + id).then().statusCode(200);
  }

  @Test
  void whatIsNoEvidenceIsRefusedAndForeignFilesAreNotFound() {
    var filed = Case.small(LOG, "EV02").file(1);
    filed.awaitEvaluation(1);
    var clerk = Tokens.clerk("EV02");
    add(clerk, "EV02", "网页.pdf", "<html><script>".getBytes(UTF_8)).then().statusCode(415);
    add(clerk, "EV02", "", PDF).then().statusCode(400);
    add(clerk, "EV01", "别人的.pdf", PDF).then().statusCode(403);
    add(Tokens.approver("EV02"), "EV02", "审核人.pdf", PDF).then().statusCode(403);

    var id = add(clerk, "EV02", "合同.pdf", PDF).jsonPath().getLong("id");
    var foreign = as(Tokens.clerk("EV03"));
    foreign.get(EVIDENCE + "/" + id).then().statusCode(404);
    as(Tokens.clerk("EV03")).get(EVIDENCE + "/" + id + "/content").then().statusCode(404);
    as(Tokens.clerk("EV03"))
        .get(EVIDENCE + "?department=EV02&fiscalYear=2024")
        .then()
        .statusCode(403);
  }

  @Test
  void aFileOfAFormIsTakenByItsOwnName() {
    var filed = Case.small(LOG, "EV04").file(1);
    filed.awaitEvaluation(1);
    var clerk = Tokens.clerk("EV04");
    as(clerk)
        .queryParam("department", "EV04")
        .queryParam("fiscalYear", 2024)
        .multiPart("file", "survey.pdf", PDF, "application/pdf")
        .post(EVIDENCE)
        .then()
        .statusCode(201)
        .body("name", equalTo("survey.pdf"))
        .body("size", equalTo(PDF.length));
    as(clerk)
        .queryParam("department", "EV04")
        .queryParam("fiscalYear", 2024)
        .multiPart("note", "没有文件")
        .post(EVIDENCE)
        .then()
        .statusCode(400);
  }

  @Test
  void whatTheProfileAsksEvidenceOfIsFoundUntilItIsBound() throws JsonProcessingException {
    var profile =
        (ObjectNode)
            FilingJson.mapper()
                .readTree(Case.request().get("/api/v1/rule-profiles/hunan-2024").asString());
    profile.put("code", "ev-demanded").remove(List.of("version", "seen"));
    profile
        .putObject("evidence")
        .putArray("required")
        .addObject()
        .put("level2", Case.small(LOG, "EV05").filing().forms().get(0).indicators().get(0).level2())
        .put("severity", "ERROR");
    as(Tokens.bearer())
        .contentType("application/json")
        .body(profile.toString())
        .put("/api/v1/rule-profiles/ev-demanded")
        .then()
        .statusCode(201);
    var filed = Case.small(LOG, "EV05");
    filed.tree().put("ruleProfile", "ev-demanded");
    filed.file(1).awaitEvaluation(1);
    var row = "/forms/0/indicators/0";
    assertThat(unproven(filed)).contains(row + "/actual");

    var clerk = Tokens.clerk("EV05");
    var id = add(clerk, "EV05", "合同.pdf", PDF).jsonPath().getLong("id");
    as(clerk)
        .contentType("application/json")
        .body(Map.of("places", List.of(row)))
        .put("/api/v1/evidence-links/EV05/2024/{id}", id)
        .then()
        .statusCode(200);
    assertThat(unproven(filed)).doesNotContain(row + "/actual");
    filed
        .get("/api/v1/evaluations/{d}/{y}/history")
        .then()
        .body("items[0].cause", equalTo("EVIDENCE"));
  }

  private static List<String> unproven(Case filed) {
    return filed
        .evaluation()
        .jsonPath()
        .getList("findings.findAll { it.rule == 'NO_EVIDENCE' }.where");
  }

  private static Response add(String token, String department, String name, byte[] content) {
    return as(token)
        .contentType("application/octet-stream")
        .queryParam("department", department)
        .queryParam("fiscalYear", department.equals("EV01") ? YEAR : 2024)
        .queryParam("name", name)
        .body(content)
        .post(EVIDENCE);
  }

  private static Response bind(String token, long id, List<String> places) {
    return as(token)
        .contentType("application/json")
        .body(Map.of("places", places))
        .put("/api/v1/evidence-links/EV01/{y}/{id}", YEAR, id);
  }

  private static void submit(String token) {
    var path = "/api/v1/filings/EV01/" + YEAR + "/moves";
    as(token)
        .contentType("application/json")
        .header("If-Match", Case.request().get(path).header("ETag"))
        .body("{ \"verb\": \"submit\" }")
        .post(path)
        .then()
        .statusCode(200);
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }
}
