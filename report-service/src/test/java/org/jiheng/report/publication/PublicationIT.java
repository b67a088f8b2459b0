package org.jiheng.report.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.transaction.TransactionManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiheng.jobs.LoneSession;
import org.jiheng.jobs.LoneSessions;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.sql.Database;
import org.jiheng.testing.FixedClock;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Publications of a year of its own. Where one is taken step by step, the test holds the lock of
 * whoever works on publications, as another replica would.
 */
@QuarkusTest
@OnParts("report")
class PublicationIT {

  private static final String PUBLICATIONS = "/api/v1/publications";
  private static final int YEAR = 2020;
  private static final int DEPARTMENTS = 7;
  private static final FactLog LOG = new FactLog();
  private static boolean filed;

  private final PublicationRuns runs;
  private final Publications publications;
  private final FileBlocks files;
  private final Editions editions;
  private final TransactionManager manager;
  private final Database database;
  private final LoneSessions sessions;

  PublicationIT(
      PublicationRuns runs,
      Publications publications,
      FileBlocks files,
      Editions editions,
      TransactionManager manager,
      Database database,
      LoneSessions sessions) {
    this.runs = runs;
    this.publications = publications;
    this.files = files;
    this.editions = editions;
    this.manager = manager;
    this.database = database;
    this.sessions = sessions;
  }

  @BeforeEach
  void someDepartmentsHaveFiled() {
    if (filed) {
      return;
    }
    filed = true;
    for (var i = 1; i <= DEPARTMENTS; i++) {
      Case.inYear(LOG, "P00" + i, YEAR).named("第 " + i + " 局").file(1);
    }
    for (var i = 1; i <= DEPARTMENTS; i++) {
      Case.inYear(LOG, "P00" + i, YEAR).awaitEvaluation(1);
    }
  }

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @Test
  void aBookIsMadeAsAJobAndFetchedWhole() throws Exception {
    var started = start("BOOK");
    started.then().statusCode(202).body("state", equalTo("QUEUED"));
    var id = id(started);
    started.then().header("Location", endsWith(PUBLICATIONS + "/" + id));

    var job = finished(id);

    job.then()
        .body("state", equalTo("DONE"))
        .body("departmentsToWrite", equalTo(DEPARTMENTS))
        .body("written", equalTo(DEPARTMENTS))
        .body("asOf", notNullValue())
        .body("keptUntil", notNullValue())
        .body("error", equalTo(null));
    var file = Case.request().get(job.<String>path("content"));
    file.then()
        .statusCode(200)
        .header("Content-Disposition", containsString("2020-book.xlsx"))
        .header("Content-Length", equalTo(job.path("size").toString()));
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file.asByteArray()))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(4 + DEPARTMENTS);
      assertThat(book.getSheet("P003 第 3 局")).isNotNull();
    }
    Case.request()
        .header("If-None-Match", file.header("ETag"))
        .get(job.<String>path("content"))
        .then()
        .statusCode(304);
    assertThat(audit("PublicationStarted"))
        .extracting(entry -> entry.get("subject"))
        .contains("publications/" + id);
    Case.request().get(PUBLICATIONS + "?limit=1").then().body("items.id", hasItem(id.intValue()));
  }

  @Test
  void aBulletinAndADataPackageAreMadeOfTheSameYear() throws Exception {
    var bulletin = id(start("BULLETIN"));
    var data = id(start("DATA_PACKAGE"));

    finished(bulletin).then().body("state", equalTo("DONE")).body("written", equalTo(DEPARTMENTS));
    finished(data).then().body("state", equalTo("DONE")).body("written", equalTo(DEPARTMENTS));

    var pdf = content(bulletin);
    pdf.then().contentType("application/pdf").header("Content-Disposition", containsString(".pdf"));
    try (var pages = Loader.loadPDF(pdf.asByteArray())) {
      assertThat(new PDFTextStripper().getText(pages)).contains("第 3 局", "P007");
    }
    var zip = content(data);
    zip.then().contentType("application/zip");
    try (var archive = new ZipInputStream(new ByteArrayInputStream(zip.asByteArray()))) {
      archive.getNextEntry();
      assertThat(new String(archive.readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("\uFEFFfiscal_year,department,name,")
          .contains("2020,P003,第 3 局,");
    }
  }

  @Test
  void whatIsEvaluatedMeanwhileIsNotInIt() throws Exception {
    var changed = Case.inYear(LOG, "P007", YEAR).named("第 7 局");
    var revision = changed.evaluation().<Integer>path("filingRevision");
    try (var session = alone()) {
      session.verify();
      var id = id(start("BOOK"));
      try (var run = runs.open(id)) {
        run.step();
        run.step();
        changed.claiming("3").file(revision + 1).awaitEvaluation(revision + 1);
        while (run.step()) {
          get(id).then().body("departmentsToWrite", equalTo(DEPARTMENTS));
        }
      }
      try (var book = book(id)) {
        var note = book.getSheet("P007 第 7 局").getRow(2).getCell(0).getStringCellValue();
        assertThat(note).contains("含第 " + revision + " 版申报");
      }
    }
  }

  @Test
  void anotherReplicaBeginsAgainWhereADeadOneStopped() throws Exception {
    Long id;
    PublicationRun dead;
    try (var session = alone()) {
      session.verify();
      id = id(start("BOOK"));
      dead = runs.open(id);
      dead.step();
      dead.step();
      dead.step();
      get(id).then().body("state", equalTo("WRITING"));
      assertThat(get(id).<Integer>path("written")).isPositive();
    }

    finished(id).then().body("state", equalTo("DONE")).body("written", equalTo(DEPARTMENTS));

    assertThat(dead.step()).isFalse();
    dead.close();
    book(id).close();
  }

  @Test
  void oneWhoWasOvertakenLeavesNoTrace() throws Exception {
    try (var session = alone()) {
      session.verify();
      var id = id(start("BOOK"));
      try (var slow = runs.open(id);
          var next = runs.open(id)) {
        slow.step();
        slow.step();
        next.step();
        assertThat(slow.step()).isFalse();
        while (next.step()) {
          assertThat(slow.step()).isFalse();
        }
      }
      book(id).close();
    }
  }

  @Test
  void aCancelledOneLeavesNothingBehind() throws Exception {
    try (var session = alone()) {
      session.verify();
      var id = id(start("BOOK"));
      try (var run = runs.open(id)) {
        run.step();
        run.step();
        run.step();
        content(id).then().statusCode(409).contentType("application/problem+json");

        post("/" + id + "/cancel").then().statusCode(200).body("state", equalTo("CANCELLED"));

        post("/" + id + "/cancel").then().statusCode(200).body("finishedAt", notNullValue());
        assertThat(run.step()).isFalse();
        assertThat(blocks(id)).isZero();
        content(id).then().statusCode(409);
      }
      assertThat(audit("PublicationCancelled"))
          .extracting(entry -> entry.get("actor"))
          .contains(Tokens.CLIENT);
    }
  }

  @Test
  void aFileIsKeptForItsTimeAndThenRemoved() throws Exception {
    var id = id(start("BOOK"));
    finished(id);
    assertThat(blocks(id)).isPositive();
    try (var session = alone()) {
      session.verify();
      var later = FixedClock.at(get(id).path("keptUntil"));
      var then = runsAt(later);

      var due = then.jobs().next(later.instant());
      assertThat(due).isPresent();
      for (; due.isPresent(); due = then.jobs().next(later.instant())) {
        try (var run = then.open(due.get().id())) {
          assertThat(run.step()).isTrue();
        }
      }

      get(id).then().body("state", equalTo("EXPIRED")).body("content", equalTo(null));
      assertThat(blocks(id)).isZero();
      content(id).then().statusCode(410).body("type", equalTo("/problems/gone"));
      post("/" + id + "/cancel").then().statusCode(409);
    }
  }

  @Test
  void ofAYearOneIsMadeAtATime() throws Exception {
    try (var session = alone()) {
      session.verify();
      var id = id(start("BOOK"));

      start("BOOK").then().statusCode(409).body("running", equalTo(id.intValue()));

      post("/" + id + "/cancel").then().statusCode(200);
    }
  }

  @Test
  void whatCannotBeMadeIsRefused() {
    post("{\"kind\": \"BOOK\", \"fiscalYear\": 1999}", "")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/fiscalYear"));
    post("{\"kind\": \"BOOK\"}", "").then().statusCode(422);
    post("{\"kind\": \"NOVEL\", \"fiscalYear\": 2020}", "").then().statusCode(422);
    Case.request().get(PUBLICATIONS + "/999999").then().statusCode(404);
    content(999999L).then().statusCode(404);
    post("/999999/cancel").then().statusCode(404);
  }

  private PublicationRuns runsAt(Clock clock) {
    return new PublicationRuns(
        publications,
        files,
        editions,
        manager,
        database,
        clock,
        8192,
        Duration.ofDays(7),
        Duration.ofHours(1),
        Duration.ofHours(1));
  }

  @Test
  void aJobThatEndedItsWorkerTwiceFailsAndSaysSo() throws Exception {
    Long id;
    try (var ours = alone()) {
      ours.verify();
      id = id(start("BULLETIN"));
      var killed = "update job set attempts = 2 where id = :id";
      QuarkusTransaction.requiringNew().run(() -> database.sql(killed).bind("id", id).update());
    }

    finished(id)
        .then()
        .body("state", equalTo("FAILED"))
        .body("error", containsString("已 2 次中途终止，不再重试"));
  }

  private static Response start(String kind) {
    return post("{\"kind\": \"" + kind + "\", \"fiscalYear\": " + YEAR + "}", "");
  }

  private static Response post(String body, String path) {
    return Case.request().contentType("application/json").body(body).post(PUBLICATIONS + path);
  }

  private static Response post(String path) {
    return Case.request().post(PUBLICATIONS + path);
  }

  private static Long id(Response started) {
    return started.<Number>path("id").longValue();
  }

  private static Response get(Long id) {
    return Case.request().get(PUBLICATIONS + "/" + id);
  }

  private static Response content(Long id) {
    return Case.request().get(PUBLICATIONS + "/" + id + "/content");
  }

  private static XSSFWorkbook book(Long id) throws Exception {
    var file = content(id);
    file.then().statusCode(200);
    return new XSSFWorkbook(new ByteArrayInputStream(file.asByteArray()));
  }

  private static Response finished(Long id) {
    return Case.await("publication " + id)
        .until(() -> get(id), answer -> answer.path("finishedAt") != null);
  }

  private LoneSession alone() throws Exception {
    var session = sessions.open(Publications.KIND);
    Case.await("the lock on publications").until(session::acquire);
    return session;
  }

  private int blocks(Long id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                database
                    .sql("select count(*) from publication_block where publication = :publication")
                    .bind("publication", id)
                    .first(row -> row.integer("count"))
                    .orElseThrow());
  }

  private static List<Map<String, Object>> audit(String done) {
    return Case.request()
        .get("/api/v1/audit?limit=500&type=org.jiheng.report." + done)
        .path("items");
  }
}
