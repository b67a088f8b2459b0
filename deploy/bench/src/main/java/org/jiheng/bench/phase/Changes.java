package org.jiheng.bench.phase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jiheng.bench.stage.EvaluationFeed;
import org.jiheng.bench.stage.Stage;
import org.jiheng.bench.statistic.Times;
import org.jiheng.deploy.launch.Gateway;

/**
 * One corrected actual at a time, at a fixed rate that does not wait for the platform: a time is
 * counted from the moment at which the change was due, also where it had to wait for its turn.
 *
 * <p>A department has one change under way at most, and every change gives the row another actual:
 * so the next evaluation of the department that names the row is the one of this change.
 */
public final class Changes implements BenchPhase {

  private static final String ROW = "/forms/0/indicators/0";
  private static final int WARM_UP_SECONDS = 5;
  private static final int PATIENCE_SECONDS = 30;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Ground ground;
  private final int departments;
  private final int rate;
  private final int seconds;

  public Changes(Ground ground, int departments, int rate, int seconds) {
    this.ground = ground;
    this.departments = departments;
    this.rate = rate;
    this.seconds = seconds;
  }

  @Override
  public String name() {
    return "changes";
  }

  /** A department's row that is corrected again and again. */
  private static final class Row {
    final String department;
    final String path;
    String etag;
    int actual;
    long due;
    final AtomicInteger open = new AtomicInteger();

    Row(String department, JsonNode indicator) {
      this.department = department;
      path = "/api/v1/indicators/" + indicator.path("id").asText();
      etag = '"' + indicator.path("version").asText() + '"';
    }
  }

  /** The measured times, and what went wrong. */
  private static final class Course {
    final BlockingQueue<Row> idle = new LinkedBlockingQueue<>();
    final Map<String, Row> underWay = new ConcurrentHashMap<>();
    final AtomicInteger refused = new AtomicInteger();
    volatile Times patches = new Times();
    volatile Times evaluations = new Times();

    /** A change is over when its answer and its evaluation are both there, in whichever order. */
    void half(Row row) {
      if (row.open.decrementAndGet() == 0) {
        idle.add(row);
      }
    }
  }

  @Override
  public void run(Stage stage, Report report) throws Exception {
    ground.require(stage, departments);
    var course = new Course();
    for (int i = 0; i < departments; i++) {
      var code = ground.province().code(i);
      var page =
          stage
              .gateway()
              .get(
                  "/api/v1/indicators?form=overall&limit=1&fiscalYear=%d&department=%s"
                      .formatted(Ground.YEAR, code));
      course.idle.add(new Row(code, page.json().at("/items/0")));
    }
    stage.feed().tell(arrival -> arrived(course, arrival));
    send(stage, course, rate * WARM_UP_SECONDS);
    settle(course);
    course.patches = new Times();
    course.evaluations = new Times();
    var measuring = stage.measure(name());
    long start = System.nanoTime();
    send(stage, course, rate * seconds);
    settle(course);
    double taken = (System.nanoTime() - start) / 1e9;
    var used = measuring.stop();
    stage.feed().tell(arrival -> {});
    report(report, course, taken, used);
  }

  private void report(Report report, Course course, double taken, Map<String, Double> used) {
    var sent = rate * seconds;
    var offered =
        "%d/s for %d s over %d departments of %d rows"
            .formatted(rate, seconds, departments, ground.province().shape().rows());
    if (course.evaluations.count() == 0) {
      report.notMeasured(name(), "no change was evaluated of " + offered);
      return;
    }
    report.figure(
        name(), "change due to its answer", course.patches.latencies().toString(), offered);
    report.figure(
        name(),
        "change due to its evaluation on the topic",
        course.evaluations.latencies().toString(),
        offered);
    report.figure(
        name(),
        "changes not evaluated, refused",
        (sent - course.evaluations.count()) + ", " + course.refused.get(),
        "of %d, over after %.1f s".formatted(sent, taken));
    Processors.report(report, name(), used, taken, course.evaluations.count(), "change");
  }

  /** Gives up where the platform is so far behind that its times say nothing any more. */
  private void send(Stage stage, Course course, int count) throws InterruptedException {
    long interval = TimeUnit.SECONDS.toNanos(1) / rate;
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = start + i * interval;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      long late = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS) - (System.nanoTime() - due);
      var row = course.idle.poll(Math.max(0, late), TimeUnit.NANOSECONDS);
      if (row == null || late < 0) {
        return;
      }
      row.due = due;
      row.open.set(2);
      course.underWay.put(row.department, row);
      patch(stage.gateway(), course, row);
    }
  }

  private void patch(Gateway gateway, Course course, Row row) throws InterruptedException {
    var body = "{\"actual\":\"%d 课时\"}".formatted(++row.actual).getBytes(StandardCharsets.UTF_8);
    try {
      gateway
          .sendAsync(
              gateway
                  .request(row.path)
                  .header("Content-Type", "application/json")
                  .header("If-Match", row.etag)
                  .method("PATCH", BodyPublishers.ofByteArray(body)))
          .whenComplete((answer, failure) -> answered(course, row, answer));
    } catch (java.io.IOException noToken) {
      answered(course, row, null);
    }
  }

  private static void answered(Course course, Row row, Gateway.Answer answer) {
    if (answer == null || answer.status() != 200) {
      course.refused.incrementAndGet();
      return;
    }
    course.patches.add(System.nanoTime() - row.due);
    row.etag = answer.etag().orElse(row.etag);
    course.half(row);
  }

  private static void arrived(Course course, EvaluationFeed.Arrival arrival) {
    var row = course.underWay.get(arrival.department());
    if (row != null && arrival.fiscalYear() == Ground.YEAR && names(arrival.data(), ROW)) {
      course.underWay.remove(arrival.department());
      course.evaluations.add(arrival.nanos() - row.due);
      course.half(row);
    }
  }

  private static boolean names(byte[] data, String pointer) {
    try {
      for (JsonNode row : JSON.readTree(data).path("changedRows")) {
        if (row.asText().startsWith(pointer)) {
          return true;
        }
      }
      return false;
    } catch (java.io.IOException unreadable) {
      return false;
    }
  }

  private void settle(Course course) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!course.underWay.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
  }
}
