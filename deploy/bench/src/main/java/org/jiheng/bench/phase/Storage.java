package org.jiheng.bench.phase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jiheng.bench.province.Province;
import org.jiheng.bench.stage.Measuring;
import org.jiheng.bench.stage.PublishedEvents;
import org.jiheng.bench.stage.Stage;
import org.jiheng.contracts.Topic;
import org.jiheng.deploy.launch.Gateway;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.FilingParts;
import org.jiheng.filing.part.PartRevision;
import org.jiheng.filing.part.StagedPart;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * How fast indicator-service takes whole parts, over HTTP and with their outbox rows, beside the
 * raw COPY of the very rows that it has stored and of their outbox rows into tables of the same
 * columns and indexes in the same database, in one transaction and on one connection.
 */
public final class Storage implements BenchPhase {

  private static final int YEAR = 2021;
  private static final int TRIES = 3;
  private static final JsonMapper JSON = FilingJson.mapper();
  private static final String ROWS = "select * from indicator where fiscal_year = " + YEAR;
  private static final String EVENTS = "select * from bench_outbox";

  private final Ground ground;
  private final int filings;

  public Storage(Ground ground, int filings) {
    this.ground = ground;
    this.filings = filings;
  }

  @Override
  public String name() {
    return "storage";
  }

  @Override
  public void run(Stage stage, Report report) throws Exception {
    ground.require(stage, 20);
    Province province = ground.ofYear(YEAR);
    byte[][] parts = new byte[filings][];
    byte[][] revisions = new byte[filings][];
    for (int i = 0; i < filings; i++) {
      JsonNode filing = JSON.readTree(province.body(i));
      String hash = FilingJson.hash(filing);
      JsonNode part = FilingJson.tree(FilingParts.indicator(FilingJson.filing(filing)));
      parts[i] = JSON.writeValueAsBytes(new StagedPart(hash, part, true));
      revisions[i] =
          JSON.writeValueAsBytes(new PartRevision(1, hash, "bench", "bureau-admin", false));
    }
    Gateway service = stage.service("indicator-service");
    Measuring measuring = stage.measure(name());
    long start = System.nanoTime();
    Clients.work(
        ground.clients(),
        filings,
        each -> {
          String path = path(province, each);
          Answers.expect(200, service.put(path + "/staged", parts[each], Optional.empty()));
          Answers.expect(200, service.put(path + "/taken", revisions[each], Optional.empty()));
        });
    double seconds = (System.nanoTime() - start) / 1e9;
    Map<String, Double> used = measuring.stop();
    int rows = filings * province.shape().rows();
    double copySeconds = copy(stage);
    report.figure(
        name(),
        "indicator rows/s stored by indicator-service with their outbox rows",
        Report.number(rows / seconds),
        Report.ratio(rows / seconds, "rows/s of COPY, outbox rows too", rows / copySeconds));
    Processors.report(report, name(), used, seconds, rows, "indicator row");
  }

  private static String path(Province province, int department) {
    return "/api/v1/filing-parts/" + province.code(department) + "/" + province.fiscalYear();
  }

  /** The median of a few tries, each into empty tables. */
  private static double copy(Stage stage) throws SQLException, IOException, InterruptedException {
    double[] seconds = new double[TRIES];
    try (Connection connection = stage.owner("indicator");
        Statement statement = connection.createStatement()) {
      statement.execute("create table bench_indicator (like indicator including all)");
      statement.execute("create table bench_outbox (like outbox including all)");
      CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
      byte[] rows = out(copies, ROWS);
      PublishedEvents.awaitEmpty(connection);
      published(stage).insert(connection, "bench_outbox", Topic.INDICATOR.topicName(), 1);
      byte[] events = out(copies, EVENTS);
      connection.setAutoCommit(false);
      for (int i = 0; i < TRIES; i++) {
        statement.execute("truncate bench_indicator, bench_outbox");
        connection.commit();
        long start = System.nanoTime();
        copies.copyIn("copy bench_indicator from stdin", new ByteArrayInputStream(rows));
        copies.copyIn("copy bench_outbox from stdin", new ByteArrayInputStream(events));
        connection.commit();
        seconds[i] = (System.nanoTime() - start) / 1e9;
      }
      statement.execute("drop table bench_indicator, bench_outbox");
      connection.commit();
    }
    Arrays.sort(seconds);
    return seconds[TRIES / 2];
  }

  private static PublishedEvents published(Stage stage) {
    return PublishedEvents.read(
        stage.kafka(),
        Integer.MAX_VALUE,
        headers -> Integer.toString(YEAR).equals(headers.get("ce_fiscalyear")));
  }

  private static byte[] out(CopyManager copies, String query) throws SQLException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    copies.copyOut("copy (" + query + ") to stdout", bytes);
    return bytes.toByteArray();
  }
}
