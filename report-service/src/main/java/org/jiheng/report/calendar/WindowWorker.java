package org.jiheng.report.calendar;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jiheng.jobs.Ticker;
import org.jiheng.owners.OwnerAnswer;
import org.jiheng.owners.Owners;

/**
 * Tells the owners of content on which days it may be changed, until they know. Any number of
 * replicas may run: what is told twice is the same.
 */
@ApplicationScoped
class WindowWorker {

  private static final Logger LOG = Logger.getLogger(WindowWorker.class);

  private final UntoldWindows untold;
  private final Owners owners;
  private final Ticker ticker;

  WindowWorker(
      UntoldWindows untold,
      Owners owners,
      @ConfigProperty(name = "jiheng.filing.poll") Duration poll) {
    this.untold = untold;
    this.owners = owners;
    this.ticker = new Ticker("calendar-windows", poll, this::look);
  }

  void start(@Observes StartupEvent started) {
    ticker.start();
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    ticker.stop();
  }

  private void look() {
    QuarkusTransaction.requiringNew().call(untold::years).forEach(this::tell);
  }

  private void tell(int fiscalYear) {
    var read = QuarkusTransaction.requiringNew().call(() -> untold.of(fiscalYear));
    read.ifPresent(
        calendar -> {
          for (var each : calendar.orders()) {
            var answers = owners.open(each.id(), each.order());
            if (!answers.stream().allMatch(OwnerAnswer::isOk)) {
              LOG.warnf("%s learns its days later", each.id());
              return;
            }
          }
          QuarkusTransaction.requiringNew().run(() -> untold.told(fiscalYear, calendar));
        });
  }
}
