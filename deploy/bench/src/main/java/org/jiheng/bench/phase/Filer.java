package org.jiheng.bench.phase;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jiheng.bench.province.Province;
import org.jiheng.bench.stage.EvaluationFeed;
import org.jiheng.bench.stage.Stage;
import org.jiheng.bench.statistic.Times;
import org.jiheng.deploy.launch.Gateway;

/** Hands in first filings with several clients at once and sees their evaluations arrive. */
final class Filer {

  private final Stage stage;
  private final Province province;
  private final int clients;

  Filer(Stage stage, Province province, int clients) {
    this.stage = stage;
    this.province = province;
    this.clients = clients;
  }

  /**
   * What came of it.
   *
   * @param evaluated filings whose evaluation has arrived
   * @param seconds from the first PUT to the last evaluation
   * @param putSeconds from the first PUT to the last one's answer
   */
  record Filed(int evaluated, double seconds, double putSeconds, Times puts, Times evaluations) {}

  /** Departments {@code first} (included) to {@code end} (excluded). */
  Filed file(int first, int end, long patienceSeconds) throws Exception {
    byte[][] bodies = new byte[end - first][];
    for (int i = 0; i < bodies.length; i++) {
      bodies[i] = province.body(first + i);
    }
    return file(first, bodies, patienceSeconds);
  }

  private Filed file(int first, byte[][] bodies, long patienceSeconds) throws Exception {
    Map<String, Long> sent = new ConcurrentHashMap<>();
    Times puts = new Times();
    Times evaluations = new Times();
    CountDownLatch open = new CountDownLatch(bodies.length);
    long[] last = new long[1];
    stage.feed().tell(arrival -> arrived(arrival, sent, evaluations, last, open));
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    long start = System.nanoTime();
    Thread[] threads = new Thread[clients];
    for (int i = 0; i < clients; i++) {
      threads[i] =
          new Thread(
              () -> {
                try {
                  for (int each = next.getAndIncrement();
                      each < bodies.length && failure.get() == null;
                      each = next.getAndIncrement()) {
                    put(first + each, bodies[each], sent, puts);
                  }
                } catch (Exception e) {
                  failure.set(e);
                }
              },
              "client-" + i);
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (failure.get() != null) {
      throw new IllegalStateException("a filing was not taken", failure.get());
    }
    final double putSeconds = (System.nanoTime() - start) / 1e9;
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(patienceSeconds);
    while (!open.await(1, TimeUnit.SECONDS) && System.nanoTime() < end) {
      stage.checkAlive();
    }
    stage.feed().tell(arrival -> {});
    synchronized (last) {
      return new Filed(evaluations.count(), (last[0] - start) / 1e9, putSeconds, puts, evaluations);
    }
  }

  private void arrived(
      EvaluationFeed.Arrival arrival,
      Map<String, Long> sent,
      Times evaluations,
      long[] last,
      CountDownLatch open) {
    Long since =
        arrival.fiscalYear() == province.fiscalYear() ? sent.remove(arrival.department()) : null;
    if (since != null && arrival.filingRevision() == 1) {
      evaluations.add(arrival.nanos() - since);
      synchronized (last) {
        last[0] = arrival.nanos();
      }
      open.countDown();
    }
  }

  private void put(int department, byte[] body, Map<String, Long> sent, Times puts)
      throws Exception {
    long since = System.nanoTime();
    sent.put(province.code(department), since);
    Gateway.Answer answer = stage.gateway().put(province.path(department), body, Optional.empty());
    if (answer.status() != 201) {
      throw new IllegalStateException(
          answer.status()
              + ": "
              + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
    }
    puts.add(System.nanoTime() - since);
  }
}
