package org.jiheng.bench.phase;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiheng.bench.stage.Stage;
import org.jiheng.bench.statistic.Times;

/** Reads list, overview and an evaluation in turn, at a rate that does not wait for the answers. */
final class Dashboards implements AutoCloseable {

  private static final int THREADS = 8;

  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);
  private final AtomicInteger next = new AtomicInteger();
  private volatile Times times = new Times();

  Dashboards(Stage stage, Ground ground, int rate) {
    var gateway = stage.gateway();
    var paths =
        List.of(
            "/api/v1/evaluations?limit=50&sort=-score&fiscalYear=" + Ground.YEAR,
            "/api/v1/overview/" + Ground.YEAR,
            "/api/v1/evaluations/%s/%d".formatted(ground.province().code(0), Ground.YEAR));
    for (int i = 0; i < THREADS; i++) {
      threads.scheduleAtFixedRate(
          () -> {
            long start = System.nanoTime();
            try {
              Answers.expect(200, gateway.get(paths.get(next.getAndIncrement() % paths.size())));
              times.add(System.nanoTime() - start);
            } catch (InterruptedException closing) {
              Thread.currentThread().interrupt();
            } catch (Exception failure) {
              System.err.println("a read failed: " + failure);
            }
          },
          i * 1000L / rate,
          THREADS * 1000L / rate,
          TimeUnit.MILLISECONDS);
    }
  }

  /** From now on the times go there. */
  void into(Times next) {
    times = next;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
