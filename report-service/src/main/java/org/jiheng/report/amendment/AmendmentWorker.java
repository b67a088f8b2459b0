package org.jiheng.report.amendment;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.report.job.JobWorker;
import org.jiheng.report.job.LoneSessions;
import org.jiheng.report.ruleprofile.NewVersion;

/** Works on amendments while the service runs; a new version is the request for one. */
@ApplicationScoped
class AmendmentWorker {

  static final String KIND = "amendment";

  private final Amendments amendments;
  private final JobWorker worker;

  AmendmentWorker(
      Amendments amendments,
      AmendmentRuns runs,
      LoneSessions sessions,
      @ConfigProperty(name = "jiheng.amendment.poll") Duration poll) {
    this.amendments = amendments;
    worker = new JobWorker(KIND, runs, sessions, poll);
  }

  void start(@Observes StartupEvent started) {
    worker.start();
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    worker.stop();
  }

  /** In the transaction that makes the version. */
  void begin(@Observes NewVersion made) {
    amendments.begin(made);
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) NewVersion made) {
    worker.wake();
  }
}
