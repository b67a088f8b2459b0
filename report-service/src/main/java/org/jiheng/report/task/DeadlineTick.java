package org.jiheng.report.task;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.BusinessDates;
import org.jiheng.jobs.Ticker;
import org.jiheng.outbox.Outbox;

/**
 * Tells of every deadline that passes, once, for the stream and for whoever writes mails from it.
 * Any number of replicas may run: what is told is written down in the same transaction.
 */
@ApplicationScoped
class DeadlineTick {

  private static final int AT_ONCE = 200;

  private final PassedDeadlines deadlines;
  private final DeadlineEvents events;
  private final Outbox outbox;
  private final BusinessDates dates;
  private final Ticker ticker;

  DeadlineTick(
      PassedDeadlines deadlines,
      DeadlineEvents events,
      Outbox outbox,
      BusinessDates dates,
      @ConfigProperty(name = "jiheng.deadlines.every") Duration every) {
    this.deadlines = deadlines;
    this.events = events;
    this.outbox = outbox;
    this.dates = dates;
    this.ticker = new Ticker("deadlines", every, this::look);
  }

  void start(@Observes StartupEvent started) {
    ticker.start();
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    ticker.stop();
  }

  private void look() {
    var told = AT_ONCE;
    while (told == AT_ONCE) {
      told = QuarkusTransaction.requiringNew().call(this::tell);
    }
  }

  /** How many it found. */
  private int tell() {
    var passed = deadlines.untold(dates.today(), AT_ONCE);
    if (!passed.isEmpty()) {
      outbox.lock(passed.stream().map(each -> each.id().department()).distinct().toList());
      Set<DepartmentYear> mine =
          deadlines.tell(passed).stream().collect(Collectors.toUnmodifiableSet());
      outbox.append(
          passed.stream()
              .filter(each -> mine.contains(each.id()))
              .map(each -> events.of(each, deadlines.nextVersion()))
              .toList());
    }
    return passed.size();
  }
}
