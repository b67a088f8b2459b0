package org.jiheng.bench.phase;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jiheng.bench.stage.Stage;
import org.jiheng.bench.statistic.Times;

/**
 * Deadline day: clerks edit cells and want their score now, while dashboards are open. A score
 * counts as there when the live stream has brought it.
 */
public final class EditTimes implements BenchPhase {

  private static final int WARM_UP_SECONDS = 10;
  private static final int STREAMS = 20;
  private static final int READS_A_SECOND = 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Clerks clerks;

  public EditTimes(Clerks clerks) {
    this.clerks = clerks;
  }

  @Override
  public String name() {
    return "edit";
  }

  @Override
  public void run(Stage stage, Report report) throws Exception {
    var edits = clerks.edits(stage);
    var watchers = watch(stage, edits);
    var reads = new Times();
    try (var readers = new Dashboards(stage, clerks.ground(), READS_A_SECOND)) {
      var cold = edits.run(clerks.rate(), WARM_UP_SECONDS);
      report.times(
          name(),
          "the first %d s, change due to its score".formatted(WARM_UP_SECONDS),
          cold.scores);
      var measuring = stage.measure(name());
      readers.into(reads);
      var warm = edits.run(clerks.rate(), clerks.seconds());
      readers.into(new Times());
      var cost = measuring.stop();
      report(stage, report, warm, reads);
      Costs.report(report, name(), cost, warm.scores.count(), "change");
    } finally {
      watchers.forEach(Watcher::close);
    }
  }

  private void report(Stage stage, Report report, Edits.Outcome warm, Times reads)
      throws Exception {
    report.progress(
        "%d/s for %d s over %d departments of %d rows, beside %d streams and %d reads/s",
        clerks.rate(),
        clerks.seconds(),
        clerks.departments(),
        clerks.ground().province().shape().rows(),
        STREAMS,
        READS_A_SECOND);
    report.times(
        name(),
        "change due to its score on the stream",
        warm.scores,
        "one row updated, its event produced and consumed",
        new RowPeer(stage).times());
    report.times(name(), "change due to its answer", warm.answers);
    report.times(name(), "reads meanwhile", reads);
    report.figure(name(), "changes without a score", warm.missing(), "changes");
    report.figure(name(), "changes refused", warm.refused.get(), "changes");
    report.figure(name(), "changes/s", warm.scores.count() / warm.seconds, "changes/s");
  }

  private static List<Watcher> watch(Stage stage, Edits edits) throws Exception {
    var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    List<Watcher> watchers = new ArrayList<>();
    for (int i = 0; i < STREAMS; i++) {
      var first = i == 0;
      var watcher = new Watcher(data -> tell(first ? edits : null, data));
      watchers.add(watcher);
      watcher
          .open(http, stage.gateway().request("/api/v1/events").build())
          .get(30, TimeUnit.SECONDS);
    }
    return watchers;
  }

  private static void tell(Edits edits, String data) {
    if (edits == null) {
      return;
    }
    try {
      var event = JSON.readTree(data);
      edits.arrived(
          event.path("department").asText(),
          event.path("fiscalyear").asInt(),
          event.path("data"),
          System.nanoTime());
    } catch (java.io.IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
