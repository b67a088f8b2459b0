package org.jiheng.bench.phase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jiheng.bench.figure.FigurePage;
import org.jiheng.bench.stage.Nginx;
import org.jiheng.bench.stage.Stage;
import org.jiheng.bench.statistic.Times;
import org.jiheng.deploy.launch.Gateway;

/**
 * What the gateway costs: the same requests through it, through an nginx in front of the same
 * service, and straight at the service, in turns, so that all have the machine's good and bad
 * minutes.
 */
public final class Door implements BenchPhase {

  private static final String SERVICE = "report-service";
  private static final int ROUNDS = 3;
  private static final int WARM_UP = 1500;
  private static final int MOST = 1_000_000;

  /** Several, because the gateway limits the rate of each; all may read everything. */
  private static final List<String> CALLERS =
      List.of("admin", "reviewer", "auditor", "jiheng-once");

  private final Ground ground;
  private final int clients;
  private final int seconds;

  public Door(Ground ground, int clients, int seconds) {
    this.ground = ground;
    this.clients = clients;
    this.seconds = seconds;
  }

  @Override
  public String name() {
    return "gateway";
  }

  @Override
  public void run(Stage stage, Report report) throws Exception {
    var program = Nginx.installed();
    if (program.isEmpty()) {
      report.notMeasured(name(), "there is no nginx on this machine");
      return;
    }
    ground.require(stage, 1);
    try (Nginx nginx = Nginx.start(program.get(), stage.folder("nginx"), stage.address(SERVICE))) {
      Map<String, String> doors = new LinkedHashMap<>();
      doors.put("gateway", stage.address("gateway"));
      doors.put("nginx", nginx.address());
      doors.put("straight", stage.address(SERVICE));
      var measuring = stage.measure(name());
      measure(stage, report, doors, false);
      measure(stage, report, doors, true);
      measuring.stop();
    }
  }

  private void measure(Stage stage, Report report, Map<String, String> doors, boolean unchanged)
      throws Exception {
    var path = "/api/v1/evaluations/" + ground.province().code(0) + "/" + Ground.YEAR;
    var answer = Answers.expect(200, stage.service(SERVICE).get(path));
    Optional<String> etag = unchanged ? answer.etag() : Optional.empty();
    Map<String, Turns> turns = new LinkedHashMap<>();
    for (Map.Entry<String, String> door : doors.entrySet()) {
      Turns of = new Turns(callers(stage, door.getValue()), path, etag);
      of.warmUp(clients);
      turns.put(door.getKey(), of);
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (Turns each : turns.values()) {
        each.turn(clients, seconds);
      }
    }
    var what =
        unchanged
            ? "an evaluation that has not changed, 304"
            : "an evaluation of %,d bytes".formatted(answer.body().length);
    tell(report, what, turns);
  }

  private void tell(Report report, String what, Map<String, Turns> turns) {
    var gateway = turns.get("gateway");
    var nginx = turns.get("nginx");
    var straight = turns.get("straight");
    report.figure(
        name(),
        "requests/s, %d clients: %s".formatted(clients, what),
        gateway.rate(),
        "requests/s",
        "nginx without a check of the token; straight " + FigurePage.number(straight.rate()),
        nginx.rate());
    report.figure(
        name(),
        "p99 of the same: " + what,
        gateway.p99(),
        "ms",
        "nginx without a check of the token; straight " + FigurePage.number(straight.p99()),
        nginx.p99());
  }

  private static List<Gateway> callers(Stage stage, String address) {
    return CALLERS.stream().map(caller -> stage.door(address, caller)).toList();
  }

  /** What one door did in all its turns. */
  private static final class Turns {

    private final List<Gateway> callers;
    private final String path;
    private final Optional<String> etag;
    private final Times times = new Times();
    private final List<Double> rates = new ArrayList<>();

    Turns(List<Gateway> callers, String path, Optional<String> etag) {
      this.callers = callers;
      this.path = path;
      this.etag = etag;
    }

    void warmUp(int clients) throws InterruptedException {
      Clients.work(clients, WARM_UP, this::ask);
    }

    void turn(int clients, int seconds) throws InterruptedException {
      var before = times.count();
      long start = System.nanoTime();
      long end = start + TimeUnit.SECONDS.toNanos(seconds);
      Clients.work(
          clients,
          MOST,
          number -> {
            long sent = System.nanoTime();
            if (sent < end) {
              ask(number);
              times.add(System.nanoTime() - sent);
            }
          });
      rates.add((times.count() - before) / ((System.nanoTime() - start) / 1e9));
    }

    double rate() {
      return rates.stream().mapToDouble(each -> each).average().orElseThrow();
    }

    double p99() {
      var latencies = times.latencies();
      return latencies.millis(99);
    }

    private void ask(int number) throws Exception {
      var caller = callers.get(number % callers.size());
      var request = caller.request(path).GET();
      etag.ifPresent(tag -> request.header("If-None-Match", tag));
      Answers.expect(etag.isPresent() ? 304 : 200, caller.send(request));
    }
  }
}
