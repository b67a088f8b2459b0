package org.jiheng.e2e;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jiheng.testing.Tokens;
import org.junit.jupiter.api.Test;

/**
 * Services are killed while filings are handed in: between locking content at its owners and
 * registering it, too. At every moment what the register calls handed in is locked at both owners,
 * and in the end nothing else is. {@code -Dcrash.seed} repeats which service is killed at which
 * answer.
 */
class MoveCrashJourney {

  private static final int DEPARTMENTS = 8;
  private static final int APART = 15;
  private static final String YEAR = "2024";

  private final long seed = Campaign.ofThisRun().seed();
  private final Random random = new Random(seed);

  /** A filing that somebody handed in once; no status where no answer came. */
  private record Sent(Sample filing, OptionalInt status) {}

  @Test
  void whoeverIsKilledWhatIsHandedInIsLockedAndNothingElse() throws Exception {
    System.out.printf("move crash: -Dcrash.seed=%d%n", seed);
    var victims = new ArrayList<>(List.of(Member.REPORT, Member.INDICATOR));
    Collections.shuffle(victims, random);
    for (var round = 0; round < victims.size(); round++) {
      var filings = new ArrayList<Sample>();
      for (var n = 0; n < DEPARTMENTS; n++) {
        var filing = Sample.small("MOVE-" + round + "-" + n);
        Clerk.hasFiled(filing);
        filings.add(filing);
      }
      hasACalendar();
      var sent = handInWhileKilled(filings, victims.get(round));
      assertLocked();
      Platform.running().revive(victims.get(round));
      sent.forEach(MoveCrashJourney::assertHandedInOrOpen);
      System.out.printf("killed %s: %s are handed in%n", victims.get(round), handedIn());
    }
    Awaitility.await("nothing is left on its way")
        .atMost(60, SECONDS)
        .until(() -> register("step is not null").isEmpty());
    assertThat(frozen(Member.BUDGET)).isEqualTo(handedIn());
    assertThat(frozen(Member.INDICATOR)).isEqualTo(handedIn());
  }

  private List<Sent> handInWhileKilled(List<Sample> filings, Member victim) throws Exception {
    var clients = Executors.newScheduledThreadPool(DEPARTMENTS);
    try {
      var blow = new CompletableFuture<Void>();
      var outstanding = new AtomicInteger(1 + random.nextInt(DEPARTMENTS - 4));
      var sent = new ArrayList<Future<Sent>>();
      for (var n = 0; n < filings.size(); n++) {
        var filing = filings.get(n);
        sent.add(
            clients.schedule(
                () -> {
                  var answer = new Sent(filing, status(filing));
                  if (outstanding.decrementAndGet() == 0) {
                    blow.complete(null);
                  }
                  return answer;
                },
                (long) n * APART,
                MILLISECONDS));
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
      var moves = filing.path() + "/moves";
      return OptionalInt.of(
          given()
              .baseUri(Platform.running().gateway())
              .auth()
              .oauth2(Tokens.clerk(filing.code()))
              .contentType("application/json; charset=UTF-8")
              .header("If-Match", Clerk.get(moves).header("ETag"))
              .body("{ \"verb\": \"submit\" }")
              .post(moves)
              .statusCode());
    } catch (Exception lost) {
      return OptionalInt.empty();
    }
  }

  /** The register is read first: what it calls handed in then stays locked from then on. */
  private static void assertLocked() {
    var handedIn = handedIn();
    assertThat(frozen(Member.BUDGET)).containsAll(handedIn);
    assertThat(frozen(Member.INDICATOR)).containsAll(handedIn);
  }

  private static void assertHandedInOrOpen(Sent sent) {
    var code = sent.filing().code();
    Awaitility.await("the platform has made up its mind about " + code)
        .atMost(90, SECONDS)
        .until(() -> register("step is not null and department = '" + code + "'").isEmpty());
    var isHandedIn = handedIn().contains(code);
    if (sent.status().isPresent() && sent.status().getAsInt() < 500) {
      assertThat(isHandedIn)
          .as("%s was answered %s", code, sent.status())
          .isEqualTo(sent.status().getAsInt() == 200);
    }
    assertThat(frozen(Member.BUDGET).contains(code)).as(code).isEqualTo(isHandedIn);
    assertThat(frozen(Member.INDICATOR).contains(code)).as(code).isEqualTo(isHandedIn);
    assertThat(edited(code)).as(code).isEqualTo(isHandedIn ? 409 : 200);
  }

  /** At the owner's own port. */
  private static int edited(String code) {
    var rows = "/api/v1/indicators?form=overall&fiscalYear=" + YEAR + "&department=" + code;
    var row = "/api/v1/indicators/" + Clerk.get(rows).jsonPath().getString("items[0].id");
    return Clerk.request()
        .baseUri(Platform.running().address(Member.INDICATOR))
        .header("If-Match", Clerk.get(row).header("ETag"))
        .body("{ \"actual\": \"另一个\" }")
        .patch(row)
        .statusCode();
  }

  private static TreeSet<String> handedIn() {
    return register("state = 'SUBMITTED'");
  }

  private static TreeSet<String> register(String condition) {
    return new TreeSet<>(
        ServiceDatabase.of(Member.REPORT)
            .texts(
                "select department from document_state where department like 'MOVE-%' and "
                    + condition));
  }

  private static TreeSet<String> frozen(Member owner) {
    return new TreeSet<>(
        ServiceDatabase.of(owner)
            .texts("select department from year_lock where frozen and department like 'MOVE-%'"));
  }

  private static void hasACalendar() {
    var calendar = "/api/v1/calendars/" + YEAR;
    if (Clerk.get(calendar).statusCode() == 404) {
      Clerk.request()
          .body("{ \"stages\": [ { \"document\": \"FILING\", \"dueOn\": \"2099-03-31\" } ] }")
          .put(calendar)
          .then()
          .statusCode(201);
    }
  }
}
