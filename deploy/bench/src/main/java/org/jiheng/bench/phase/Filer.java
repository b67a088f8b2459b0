package org.jiheng.bench.phase;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jiheng.bench.province.Province;
import org.jiheng.bench.stage.EvaluationFeed;
import org.jiheng.bench.stage.Stage;
import org.jiheng.bench.statistic.Times;
import org.jiheng.deploy.launch.Gateway;

/** Hands in first filings with several clients at once and sees their evaluations arrive. */
public final class Filer {

  private static final int ATTEMPTS = 4;
  private static final Set<Integer> MAY_BE_REPEATED = Set.of(503, 504);

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
   * @param repeated PUTs that had no answer, 503 or 504, and were put again
   * @param putSeconds from the first PUT to the last one's answer
   */
  public record Filed(
      int evaluated,
      double seconds,
      double putSeconds,
      int repeated,
      Times puts,
      Times evaluations) {}

  /** What is under way: when each department's filing was put, and when evaluations came. */
  private static final class Course {
    final Map<String, Long> sent = new ConcurrentHashMap<>();
    final Times puts = new Times();
    final Times evaluations = new Times();
    final AtomicInteger repeated = new AtomicInteger();
    final AtomicLong last = new AtomicLong();
    final CountDownLatch open;

    Course(int filings) {
      open = new CountDownLatch(filings);
    }
  }

  /**
   * Departments {@code first} (included) to {@code end} (excluded). The bodies are made before the
   * clock starts.
   */
  Filed file(int first, int end, long patienceSeconds) throws Exception {
    var bodies = new byte[end - first][];
    for (int i = 0; i < bodies.length; i++) {
      bodies[i] = province.body(first + i);
    }
    var course = new Course(bodies.length);
    var telling = stage.feed().tell(arrival -> arrived(arrival, course));
    try (telling) {
      return file(first, bodies, course, patienceSeconds);
    }
  }

  private Filed file(int first, byte[][] bodies, Course course, long patienceSeconds)
      throws Exception {
    long start = System.nanoTime();
    Clients.work(clients, bodies.length, each -> put(first + each, bodies[each], course));
    long putEnd = System.nanoTime();
    long patienceEnd = putEnd + TimeUnit.SECONDS.toNanos(patienceSeconds);
    while (!course.open.await(1, TimeUnit.SECONDS) && System.nanoTime() < patienceEnd) {
      stage.checkAlive();
    }
    return new Filed(
        course.evaluations.count(),
        (course.last.get() - start) / 1e9,
        (putEnd - start) / 1e9,
        course.repeated.get(),
        course.puts,
        course.evaluations);
  }

  private void arrived(EvaluationFeed.Arrival arrival, Course course) {
    if (arrival.fiscalYear() != province.fiscalYear() || arrival.filingRevision() != 1) {
      return;
    }
    var since = course.sent.remove(arrival.department());
    if (since != null) {
      course.evaluations.add(arrival.nanos() - since);
      course.last.set(arrival.nanos());
      course.open.countDown();
    }
  }

  private void put(int department, byte[] body, Course course) throws Exception {
    long since = System.nanoTime();
    course.sent.put(province.code(department), since);
    Answers.expect(Set.of(200, 201), taken(department, body, course));
    course.puts.add(System.nanoTime() - since);
  }

  /** A filing may be put again where no answer came: it is then known already. */
  private Gateway.Answer taken(int department, byte[] body, Course course) throws Exception {
    for (int attempt = 1; ; attempt++) {
      try {
        var answer = stage.gateway().put(province.path(department), body, Optional.empty());
        if (!MAY_BE_REPEATED.contains(answer.status()) || attempt == ATTEMPTS) {
          return answer;
        }
      } catch (IOException noAnswer) {
        if (attempt == ATTEMPTS) {
          throw noAnswer;
        }
      }
      stage.checkAlive();
      course.repeated.incrementAndGet();
    }
  }
}
