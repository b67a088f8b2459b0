package org.jiheng.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.jiheng.e2e.Campaign.Blow;
import org.junit.jupiter.api.Test;

/**
 * Filings and single changes go on while the processes of the platform are killed. {@code
 * -Dcrash.seed} repeats what is killed in which order, though never the very same interleaving.
 */
class CrashJourney {

  private final Campaign campaign = Campaign.ofThisRun();
  private final Figures figures = new Figures();

  @Test
  void whateverIsKilledEveryAcceptedChangeIsEvaluatedExactlyOnce() throws Exception {
    System.out.printf("crash campaign: -Dcrash.seed=%d%n", campaign.seed());
    Platform.running();
    Outboxes.keepTrail();
    var begin = Instant.now();

    var journals = changesWhile(this::strike);

    assertEverythingTrue(journals);
    var line = figures.line(campaign, Duration.between(begin, Instant.now()));
    System.out.println(line);
    Files.writeString(SourceTree.target().resolve("crash-campaign.txt"), line + "\n");
  }

  /** What is done to the platform while others work. */
  private interface Strikes {
    void against(List<Future<Journal>> workers) throws Exception;
  }

  private List<Journal> changesWhile(Strikes strikes) throws Exception {
    var correspondents = campaign.correspondents(figures);
    var threads = Executors.newFixedThreadPool(correspondents.size());
    try {
      var workers = correspondents.stream().map(threads::submit).toList();
      strikes.against(workers);
      correspondents.forEach(Correspondent::stop);
      var journals = new ArrayList<Journal>();
      for (Future<Journal> worker : workers) {
        journals.add(worker.get());
      }
      correspondents.forEach(Correspondent::awaitEvaluation);
      return journals;
    } finally {
      correspondents.forEach(Correspondent::stop);
      threads.shutdownNow();
    }
  }

  private void strike(List<Future<Journal>> workers) throws Exception {
    for (Blow blow : campaign.blows()) {
      awaitMoment(figures.moments() + blow.after(), workers);
      if (blow.relaysMoment()) {
        Outboxes.awaitUnsent(blow.victim());
      }
      var killed = Instant.now();
      Platform.running().kill(blow.victim());
      figures.kill(blow.target());
      if (blow.relaysMoment() && Outboxes.hasUnsent(blow.victim())) {
        figures.kill("relay's moments with rows left unsent");
      }
      Platform.running().revive(blow.victim());
      System.out.printf(
          "killed %s, ready again after %s%n",
          blow.target(), Duration.between(killed, Instant.now()));
    }
    awaitMoment(figures.moments() + campaign.departments() * 2, workers);
  }

  /** Fails at once where somebody could not go on working. */
  private void awaitMoment(int moment, List<Future<Journal>> workers) {
    Awaitility.await("moment " + moment)
        .atMost(Duration.ofMinutes(5))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .pollInSameThread()
        .until(
            () -> {
              for (Future<Journal> worker : workers) {
                if (worker.isDone()) {
                  worker.get();
                }
              }
              return figures.moments() >= moment;
            });
  }

  private void assertEverythingTrue(List<Journal> journals) {
    assertThat(Platform.running().children()).allMatch(Child::isRunning);
    Outboxes.awaitAllSent();
    var parked = Clerk.json(Clerk.get("/api/v1/admin/parked-events"));
    assertThat(parked.path("items")).as(parked.toString()).isEmpty();
    var logs = Logs.read();
    figures.events("read", logs.size());
    figures.events("sent again", logs.sentAgain());
    for (Journal journal : journals) {
      var served = Clerk.filing(journal.filing(), journal.revision());
      assertThat(Sample.canonical(served)).isEqualTo(journal.filing().canonical());
      Owners.assertSay(journal, served);
      Owners.assertBooked(journal);
      logs.assertTell(journal);
      History.of(journal).assertTell(journal);
    }
    Rebuild.assertFactsAre(logs);
    Rebuild.assertChangesNothing();
  }
}
