package org.jiheng.bench.phase;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jiheng.bench.province.Province;
import org.jiheng.bench.province.Shape;
import org.jiheng.bench.stage.Stage;
import org.jiheng.bench.statistic.Times;

/**
 * The overview and the list at two sizes of one year, which is the hardest case: all departments in
 * the year that is asked for. The year is filled by small filings through the gateway.
 */
public final class Reads implements BenchPhase {

  private static final int YEAR = 2019;
  private static final int SMALL = 1000;
  private static final int CHUNK = 2000;
  private static final int FILL_SECONDS = 240;
  private static final int REQUESTS = 1000;
  private static final int WARM_UP = 200;
  private static final int SEVERAL = 4;
  private static final int VARIANT_SECONDS = 12;

  private final Province province;
  private final int clients;
  private final int large;
  private int filled;

  public Reads(long seed, int clients, int large) {
    this.province = new Province(seed, YEAR, Shape.SMALL);
    this.clients = clients;
    this.large = large;
  }

  @Override
  public String name() {
    return "reads";
  }

  @Override
  public void run(Stage stage, Report report) throws Exception {
    fill(stage, report, Math.min(SMALL, large));
    measure(stage, report);
    if (large > SMALL) {
      fill(stage, report, large);
      measure(stage, report);
    }
  }

  private void fill(Stage stage, Report report, int end) throws Exception {
    var first = filled;
    long start = System.nanoTime();
    while (filled < end && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(FILL_SECONDS)) {
      var next = Math.min(end, filled + CHUNK);
      var filed = new Filer(stage, province, clients).file(filled, next, FILL_SECONDS);
      if (filed.evaluated() < next - filled) {
        throw new IllegalStateException("not all filings were evaluated in time");
      }
      filled = next;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    report.figure(
        name(),
        "filled through the gateway, filings of %d rows/s".formatted(Shape.SMALL.rows()),
        Report.number((filled - first) / seconds),
        filled < end
            ? "stopped after %d s at %,d of %,d".formatted(FILL_SECONDS, filled, end)
            : "%,d department-years are there".formatted(filled));
  }

  private void measure(Stage stage, Report report) throws Exception {
    var overview = "/api/v1/overview/" + YEAR;
    var list = "/api/v1/evaluations?fiscalYear=" + YEAR + "&limit=50&sort=";
    var etag = stage.gateway().get(overview).etag();
    var measuring = stage.measure(name() + "-" + filled);
    for (int each : new int[] {1, SEVERAL}) {
      repeat(stage, report, each, "overview", overview, Optional.empty());
      if (etag.isPresent()) {
        repeat(stage, report, each, "overview, If-None-Match", overview, etag);
      }
      follow(stage, report, each, "list by score", list + "-score");
      follow(stage, report, each, "list by name", list + "name");
    }
    measuring.stop();
  }

  private void repeat(
      Stage stage, Report report, int clients, String what, String path, Optional<String> etag)
      throws Exception {
    var gateway = stage.gateway();
    var status = etag.isPresent() ? 304 : 200;
    time(
        report,
        clients,
        what,
        number -> {
          var request = gateway.request(path).GET();
          etag.ifPresent(tag -> request.header("If-None-Match", tag));
          Answers.expect(status, gateway.send(request));
        });
  }

  /** Page by page, and from the beginning again after the last. */
  private void follow(Stage stage, Report report, int clients, String what, String path)
      throws Exception {
    var gateway = stage.gateway();
    var cursor = ThreadLocal.withInitial(AtomicReference::new);
    time(
        report,
        clients,
        what,
        number -> {
          var place = cursor.get().get();
          var page =
              Answers.expect(200, gateway.get(place == null ? path : path + "&cursor=" + place));
          cursor.get().set(page.json().path("next").textValue());
        });
  }

  private void time(Report report, int clients, String what, Clients.Work request)
      throws Exception {
    Clients.work(clients, WARM_UP, request);
    var times = new Times();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(VARIANT_SECONDS);
    Clients.work(
        clients,
        REQUESTS,
        number -> {
          long start = System.nanoTime();
          if (start < end) {
            request.piece(number);
            times.add(System.nanoTime() - start);
          }
        });
    report.figure(
        name(),
        "%s at %,d department-years, %d client%s"
            .formatted(what, filled, clients, clients == 1 ? "" : "s"),
        times.latencies().toString());
  }
}
