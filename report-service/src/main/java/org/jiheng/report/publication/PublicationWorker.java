package org.jiheng.report.publication;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.report.job.JobWorker;
import org.jiheng.report.job.LoneSessions;

/** Works on publications while the service runs, and removes files whose time is over. */
@ApplicationScoped
class PublicationWorker {

  static final String KIND = "publication";

  private final JobWorker worker;

  PublicationWorker(
      PublicationRuns runs,
      LoneSessions sessions,
      @ConfigProperty(name = "jiheng.publication.poll") Duration poll) {
    worker = new JobWorker(KIND, runs, sessions, poll);
  }

  void start(@Observes StartupEvent started) {
    worker.start();
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    worker.stop();
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Publishing.Requested requested) {
    worker.wake();
  }
}
