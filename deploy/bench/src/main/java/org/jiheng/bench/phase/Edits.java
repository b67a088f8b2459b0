package org.jiheng.bench.phase;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
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
final class Edits {

  private static final String ROW = "/forms/0/indicators/0";
  private static final int PATIENCE_SECONDS = 30;

  private final Gateway gateway;
  private final BlockingQueue<Row> idle = new LinkedBlockingQueue<>();
  private final Map<String, Row> underWay = new ConcurrentHashMap<>();
  private volatile Outcome outcome = new Outcome();

  private Edits(Gateway gateway) {
    this.gateway = gateway;
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

  /** The times of one run, and what went wrong in it. */
  static final class Outcome {
    final Times answers = new Times();
    final Times scores = new Times();
    final AtomicInteger refused = new AtomicInteger();
    volatile int sent;
    volatile double seconds;

    int missing() {
      return sent - scores.count();
    }
  }

  /** Of the first departments of the ground, the first row each. */
  static Edits of(Stage stage, Ground ground, int departments) throws Exception {
    ground.require(stage, departments);
    var edits = new Edits(stage.gateway());
    for (int i = 0; i < departments; i++) {
      var code = ground.province().code(i);
      var path = "/api/v1/indicators?form=overall&limit=1&fiscalYear=%d&department=%s";
      var page = Answers.expect(200, edits.gateway.get(path.formatted(Ground.YEAR, code)));
      edits.idle.add(new Row(code, page.json().at("/items/0")));
    }
    return edits;
  }

  /** To be told of every evaluation that arrives, wherever that is seen. */
  void arrived(String department, int fiscalYear, JsonNode summary, long nanos) {
    var row = underWay.get(department);
    if (row != null && fiscalYear == Ground.YEAR && names(summary)) {
      underWay.remove(department);
      outcome.scores.add(nanos - row.due);
      half(row);
    }
  }

  private static boolean names(JsonNode summary) {
    for (JsonNode row : summary.path("changedRows")) {
      if (row.asText().startsWith(ROW)) {
        return true;
      }
    }
    return false;
  }

  /** Gives up where the platform is so far behind that its times say nothing any more. */
  Outcome run(int rate, int seconds) throws InterruptedException {
    outcome = new Outcome();
    outcome.sent = rate * seconds;
    long interval = TimeUnit.SECONDS.toNanos(1) / rate;
    long start = System.nanoTime();
    for (int i = 0; i < outcome.sent; i++) {
      long due = start + i * interval;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      long late = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS) - (System.nanoTime() - due);
      var row = idle.poll(Math.max(0, late), TimeUnit.NANOSECONDS);
      if (row == null || late < 0) {
        break;
      }
      row.due = due;
      row.open.set(2);
      underWay.put(row.department, row);
      patch(row);
    }
    settle();
    outcome.seconds = (System.nanoTime() - start) / 1e9;
    return outcome;
  }

  private void patch(Row row) throws InterruptedException {
    var body = "{\"actual\":\"%d 课时\"}".formatted(++row.actual).getBytes(StandardCharsets.UTF_8);
    try {
      gateway
          .sendAsync(
              gateway
                  .request(row.path)
                  .header("Content-Type", "application/json")
                  .header("If-Match", row.etag)
                  .method("PATCH", BodyPublishers.ofByteArray(body)))
          .whenComplete((answer, failure) -> answered(row, answer));
    } catch (IOException noToken) {
      answered(row, null);
    }
  }

  private void answered(Row row, Gateway.Answer answer) {
    if (answer == null || answer.status() != 200) {
      outcome.refused.incrementAndGet();
      return;
    }
    outcome.answers.add(System.nanoTime() - row.due);
    row.etag = answer.etag().orElse(row.etag);
    half(row);
  }

  /** A change is over when its answer and its evaluation are both there, in whichever order. */
  private void half(Row row) {
    if (row.open.decrementAndGet() == 0) {
      idle.add(row);
    }
  }

  private void settle() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!underWay.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
  }
}
