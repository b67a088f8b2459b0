package org.jiheng.bench.phase;

import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jiheng.bench.stage.Stage;
import org.jiheng.bench.statistic.Times;

/**
 * What dashboards and the page read: list, overview, an evaluation, and each again where it has not
 * changed. First alone, then while filings are put.
 */
public final class Reads implements BenchPhase {

  private static final int REQUESTS = 1000;
  private static final int WARM_UP = 400;
  private static final int MOST_SECONDS = 12;
  private static final int IMPORT_YEAR = 2016;
  private static final int IMPORTED = 120;

  private final Ground ground;
  private final int departments;

  public Reads(Ground ground, int departments) {
    this.ground = ground;
    this.departments = departments;
  }

  @Override
  public String name() {
    return "reads";
  }

  @Override
  public void run(Stage stage, Report report) throws Exception {
    ground.require(stage, departments);
    var list = "/api/v1/evaluations?limit=50&fiscalYear=" + Ground.YEAR + "&sort=";
    var overview = "/api/v1/overview/" + Ground.YEAR;
    var one = "/api/v1/evaluations/%s/%d".formatted(ground.province().code(0), Ground.YEAR);
    body(stage, report, "list", list + "-score");
    body(stage, report, "overview", overview);
    body(stage, report, "evaluation", one);
    read(stage, report, "list by score", list + "-score", bySql(stage, "score"));
    read(stage, report, "list by name", list + "name", bySql(stage, "name"));
    read(stage, report, "overview", overview, null);
    read(stage, report, "evaluation", one, null);
    unchanged(stage, report, "list", list + "-score");
    unchanged(stage, report, "overview", overview);
    unchanged(stage, report, "evaluation", one);
    beside(stage, report);
  }

  /** What goes over the wire for whoever takes it compressed. */
  private void body(Stage stage, Report report, String what, String path) throws Exception {
    var request = stage.gateway().request(path).header("Accept-Encoding", "gzip").GET();
    var answer = Answers.expect(200, stage.gateway().send(request));
    report.figure(name(), "body on the wire, " + what, answer.body().length / 1000.0, "kB");
  }

  private void read(Stage stage, Report report, String what, String path, Times peer)
      throws Exception {
    var measuring = stage.measure(name() + "-" + what.replace(' ', '-'));
    var times = time(() -> Answers.expect(200, stage.gateway().get(path)));
    var cost = measuring.stop();
    var figure = "%s, %,d department-years".formatted(what, departments);
    if (peer == null) {
      report.times(name(), figure, times);
    } else {
      report.times(name(), figure, times, "the statement by hand, 50 rows", peer);
    }
    report.figure(
        name(), "processor, " + what, cost.seconds() * 1000 / (times.count() + WARM_UP), "ms");
  }

  private void unchanged(Stage stage, Report report, String what, String path) throws Exception {
    var gateway = stage.gateway();
    var etag = gateway.get(path).etag();
    if (etag.isEmpty()) {
      report.notMeasured(name(), what + " has no ETag");
      return;
    }
    var measuring = stage.measure(name() + "-304-" + what);
    var times =
        time(
            () -> {
              HttpRequest.Builder request = gateway.request(path).GET();
              Answers.expect(304, gateway.send(request.header("If-None-Match", etag.get())));
            });
    var cost = measuring.stop();
    report.times(name(), "304 of " + what, times);
    double requests = times.count() + WARM_UP;
    var client = cost.processor().get("bench");
    report.figure(
        name(),
        "processor of a 304 of %s, without its client".formatted(what),
        (cost.seconds() - client) * 1000 / requests,
        "ms");
    report.figure(
        name(),
        "report-service: processor of a 304 of %s".formatted(what),
        cost.processor().get("report-service") * 1000 / requests,
        "ms");
    report.figure(
        name(), "statements of a 304 of " + what, cost.statements() / requests, "statements");
  }

  private void beside(Stage stage, Report report) throws Exception {
    var times = new Times();
    try (var readers = new Dashboards(stage, ground, 20)) {
      readers.into(times);
      new Filer(stage, ground.ofYear(IMPORT_YEAR), ground.clients())
          .file(0, IMPORTED, Ground.PATIENCE);
      readers.into(new Times());
    }
    report.times(name(), "list, overview and evaluation in turn during an import", times);
  }

  /** A request that may fail. */
  private interface Request {
    void send() throws Exception;
  }

  private static Times time(Request request) throws Exception {
    for (int i = 0; i < WARM_UP; i++) {
      request.send();
    }
    var times = new Times();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
    while (times.count() < REQUESTS && System.nanoTime() < end) {
      long start = System.nanoTime();
      request.send();
      times.add(System.nanoTime() - start);
    }
    return times;
  }

  private static Times bySql(Stage stage, String column) throws Exception {
    try (var connection = stage.database("report");
        var statement =
            connection.prepareStatement(
                "select * from evaluation where fiscal_year = ? order by %s desc limit 50"
                    .formatted(column))) {
      statement.setInt(1, Ground.YEAR);
      return time(() -> rows(statement));
    }
  }

  private static void rows(java.sql.PreparedStatement statement) throws SQLException {
    try (var result = statement.executeQuery()) {
      while (result.next()) {
        result.getString("department");
      }
    }
  }
}
