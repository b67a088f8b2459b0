package org.jiheng.e2e;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Each of the four services is killed while filings pass through their steps, and nobody asks
 * again: what the register has is everywhere afterwards, and what it has not is nowhere. The blow
 * falls when a drawn number of filings has been answered, so that some are done, many on their way
 * and some not begun, on a slow machine as on a quick one. {@code -Dcrash.seed} repeats which
 * service is killed at which answer.
 */
class FilingCrashJourney {

  private static final int FILINGS = 24;
  private static final int APART = 25;

  private final long seed = Campaign.ofThisRun().seed();
  private final Random random = new Random(seed);

  /** A filing that was sent once; no status where no answer came. */
  private record Sent(Sample filing, boolean sound, OptionalInt status) {}

  @Test
  void whateverIsKilledEveryRegisteredFilingIsTakenEverywhereAndNoOther() throws Exception {
    System.out.printf("filing crash: -Dcrash.seed=%d%n", seed);
    Clerk.hasFiled(Sample.small("KILL-WARM"));
    var victims = new ArrayList<Member>(Member.SERVICES);
    Collections.shuffle(victims, random);
    var registered = 0;
    var all = 0;
    for (Member victim : victims) {
      var sent = sendWhileKilled(victim);
      Platform.running().revive(victim);
      for (Sent each : sent) {
        registered += assertWholeOrNowhere(each) ? 1 : 0;
        all++;
      }
      System.out.printf("killed %s: %d of %d filings registered%n", victim, registered, all);
    }
    assertThat(registered).isBetween(victims.size(), all - 1);
    Awaitility.await("nothing is left open").atMost(60, SECONDS).until(() -> open().isEmpty());
  }

  private List<Sent> sendWhileKilled(Member victim) throws Exception {
    var clients = Executors.newScheduledThreadPool(FILINGS);
    try {
      var sent = new ArrayList<Future<Sent>>();
      var blow = new CompletableFuture<Void>();
      var outstanding = new AtomicInteger(1 + random.nextInt(FILINGS / 2));
      for (var n = 0; n < FILINGS; n++) {
        var filing = Sample.small("KILL-" + victim + "-" + n);
        var sound = n % 4 != 3;
        if (!sound) {
          filing.object("/statement/0").put("line", "no-such-line");
        }
        Callable<Sent> client =
            () -> {
              var answer = new Sent(filing, sound, status(filing));
              if (outstanding.decrementAndGet() == 0) {
                blow.complete(null);
              }
              return answer;
            };
        sent.add(clients.schedule(client, (long) n * APART, MILLISECONDS));
      }
      blow.get(2, MINUTES);
      Platform.running().kill(victim);
      var answered = new ArrayList<Sent>();
      for (Future<Sent> each : sent) {
        answered.add(each.get());
      }
      return answered;
    } finally {
      clients.shutdownNow();
    }
  }

  private static OptionalInt status(Sample filing) {
    try {
      return OptionalInt.of(Clerk.handsIn(filing).statusCode());
    } catch (Exception lost) {
      return OptionalInt.empty();
    }
  }

  /** Whether it is registered. */
  private static boolean assertWholeOrNowhere(Sent sent) {
    var filing = sent.filing();
    var found =
        Awaitility.await("the register of " + filing.code())
            .atMost(Duration.ofSeconds(60))
            .until(
                () -> Clerk.get("/api/v1/register/" + filing.code() + "/2024").statusCode(),
                status -> status == 200 || status == 404);
    var registered = found == 200;
    if (sent.status().isPresent() && sent.status().getAsInt() < 500) {
      assertThat(registered)
          .as("%s was answered %s", filing.code(), sent.status())
          .isEqualTo(sent.status().getAsInt() == 201);
    }
    if (registered) {
      assertThat(sent.sound()).isTrue();
      assertWhole(filing);
    } else {
      assertNowhere(filing);
    }
    return registered;
  }

  private static void assertWhole(Sample filing) {
    Awaitility.await(filing.code() + " at its owners")
        .atMost(Duration.ofSeconds(90))
        .until(
            () ->
                taken(Member.BUDGET, filing).equals(List.of("1"))
                    && taken(Member.INDICATOR, filing).equals(List.of("1")));
    assertThat(Sample.canonical(Clerk.filing(filing, 1))).isEqualTo(filing.canonical());
    assertThat(Clerk.evaluation(filing, 1).path("pending").isNull()).isTrue();
  }

  private static void assertNowhere(Sample filing) {
    for (Member owner : List.of(Member.BUDGET, Member.INDICATOR)) {
      assertThat(taken(owner, filing)).as("%s at %s", filing.code(), owner).isEmpty();
    }
    assertThat(Clerk.get(filing.path()).statusCode()).isEqualTo(404);
    assertThat(Clerk.get("/api/v1/evaluations/" + filing.code() + "/2024").statusCode())
        .isEqualTo(404);
  }

  private static List<String> taken(Member owner, Sample filing) {
    return ServiceDatabase.of(owner)
        .texts("select revision::text from taken_part where department = ?", filing.code());
  }

  private static JsonNode open() {
    return Clerk.json(Clerk.get("/api/v1/admin/open-filings")).path("items");
  }
}
