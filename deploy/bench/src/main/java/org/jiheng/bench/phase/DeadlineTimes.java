package org.jiheng.bench.phase;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jiheng.bench.province.Province;
import org.jiheng.bench.stage.Stage;
import org.jiheng.bench.statistic.Times;

/**
 * The last hour: filings come faster and faster beside the edits of others; and the same filings
 * once more with nothing beside them.
 */
public final class DeadlineTimes implements BenchPhase {

  private static final double FIRST_RATE = 0.3;
  private static final double LAST_RATE = 5;
  private static final int BESIDE_YEAR = 2018;
  private static final int ALONE_YEAR = 2017;
  private static final int THREADS = 16;

  private final Clerks clerks;

  public DeadlineTimes(Clerks clerks) {
    this.clerks = clerks;
  }

  @Override
  public String name() {
    return "deadline";
  }

  /** When the filings were due to be answered and to be scored. */
  private record Course(Times answers, Times scores) {}

  @Override
  public void run(Stage stage, Report report) throws Exception {
    var edits = clerks.edits(stage);
    Course beside;
    Edits.Outcome outcome;
    var telling =
        stage
            .feed()
            .tell(
                each ->
                    edits.arrived(
                        each.department(), each.fiscalYear(), each.summary(), each.nanos()));
    try (telling) {
      var threads = Executors.newSingleThreadExecutor();
      var editing = threads.submit(() -> edits.run(clerks.rate(), clerks.seconds()));
      beside = filings(stage, clerks.ground().ofYear(BESIDE_YEAR));
      outcome = editing.get(Ground.PATIENCE, TimeUnit.SECONDS);
      threads.shutdown();
    }
    var alone = filings(stage, clerks.ground().ofYear(ALONE_YEAR));
    report.progress(
        "%d filings, from %.1f to %.0f a second in %d s, beside %d changes/s",
        count(), FIRST_RATE, LAST_RATE, clerks.seconds(), clerks.rate());
    var peer = "the same filings alone";
    report.times(name(), "PUT due to its answer", beside.answers(), peer, alone.answers());
    report.times(name(), "PUT due to its score", beside.scores(), peer, alone.scores());
    report.figure(name(), "filings without a score", count() - beside.scores().count(), "filings");
    report.times(name(), "change due to its score meanwhile", outcome.scores);
    report.figure(name(), "changes without a score meanwhile", outcome.missing(), "changes");
  }

  private int count() {
    return (int) (clerks.seconds() * (FIRST_RATE + LAST_RATE) / 2);
  }

  /** The moment of a filing, in seconds, when the rate rises evenly. */
  private double due(int filing) {
    var rise = (LAST_RATE - FIRST_RATE) / clerks.seconds();
    return (Math.sqrt(FIRST_RATE * FIRST_RATE + 2 * rise * filing) - FIRST_RATE) / rise;
  }

  private Course filings(Stage stage, Province province) throws Exception {
    var course = new Course(new Times(), new Times());
    Map<String, Long> open = new ConcurrentHashMap<>();
    var threads = Executors.newScheduledThreadPool(THREADS);
    var telling =
        stage
            .feed()
            .tell(
                each -> {
                  var since =
                      each.fiscalYear() == province.fiscalYear()
                          ? open.remove(each.department())
                          : null;
                  if (since != null) {
                    course.scores().add(each.nanos() - since);
                  }
                });
    try (telling) {
      long start = System.nanoTime();
      for (int i = 0; i < count(); i++) {
        var number = i;
        var body = province.body(i);
        long due = start + (long) (due(i) * 1e9);
        threads.schedule(
            () -> {
              open.put(province.code(number), due);
              Answers.expect(
                  201, stage.gateway().put(province.path(number), body, Optional.empty()));
              course.answers().add(System.nanoTime() - due);
              return null;
            },
            due - System.nanoTime(),
            TimeUnit.NANOSECONDS);
      }
      threads.shutdown();
      threads.awaitTermination(clerks.seconds() + 60L, TimeUnit.SECONDS);
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (!open.isEmpty() && System.nanoTime() < end) {
        Thread.sleep(20);
      }
    }
    return course;
  }
}
