package org.jiheng.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Each of the four services is killed while filings pass through their steps, two of them while
 * filings are submitted, too: both kinds of request end everywhere or nowhere, though nobody asks
 * again. {@code -Dcrash.seed} repeats which service is killed at which answer.
 */
class FilingCrashJourney {

  private static final Set<Member> KILLED_WHILE_SUBMITTING =
      Set.of(Member.REPORT, Member.INDICATOR);

  private final long seed = Campaign.ofThisRun().seed();
  private final Random random = new Random(seed);

  @Test
  void whoeverIsKilledEveryRequestHasOneEndEverywhere() throws Exception {
    System.out.printf("filing crash: -Dcrash.seed=%d%n", seed);
    Clerk.hasFiled(Sample.small("KILL-WARM"));
    var victims = new ArrayList<Member>(Member.SERVICES);
    Collections.shuffle(victims, random);
    var strike = new Strike(random);
    var filings = new ArrayList<FilingRequest>();
    for (Member victim : victims) {
      var some = FilingRequest.some(victim);
      filings.addAll(some);
      var requests = new ArrayList<Strike.Request>(some);
      if (KILLED_WHILE_SUBMITTING.contains(victim)) {
        requests.addAll(SubmitRequest.some(victim));
        Collections.shuffle(requests, random);
      }
      var sent = strike.during(requests, victim);
      SubmitRequest.assertLocked();
      Platform.running().revive(victim);
      sent.forEach(Strike.Sent::judge);
      System.out.printf("killed %s: %d requests had one end%n", victim, sent.size());
    }
    var registered = (int) filings.stream().filter(FilingRequest::isRegistered).count();
    assertThat(registered).isBetween(victims.size(), filings.size() - 1);
    Awaitility.await("nothing is left open").atMost(60, SECONDS).until(() -> open().isEmpty());
    SubmitRequest.assertNothingElseIsLocked();
  }

  private static JsonNode open() {
    return Clerk.json(Clerk.get("/api/v1/admin/open-filings")).path("items");
  }
}
