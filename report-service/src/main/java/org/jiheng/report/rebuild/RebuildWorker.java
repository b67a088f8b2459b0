package org.jiheng.report.rebuild;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.report.job.JobWorker;
import org.jiheng.report.job.LoneSessions;

/** Works on rebuilds while the service runs. */
@ApplicationScoped
class RebuildWorker {

  static final String KIND = "rebuild";

  private final JobWorker worker;

  RebuildWorker(
      RebuildRuns runs,
      LoneSessions sessions,
      @ConfigProperty(name = "jiheng.rebuild.poll") Duration poll) {
    worker = new JobWorker(KIND, runs, sessions, poll);
  }

  void start(@Observes StartupEvent started) {
    worker.start();
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    worker.stop();
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Rebuilding.Requested requested) {
    worker.wake();
  }
}
