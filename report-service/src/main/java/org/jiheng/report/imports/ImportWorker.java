package org.jiheng.report.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.jiheng.report.job.JobWorker;
import org.jiheng.report.job.LoneSessions;

/** Works on imports while the service runs. */
@ApplicationScoped
class ImportWorker {

  static final String KIND = "import";

  private final JobWorker worker;

  ImportWorker(ImportRuns runs, LoneSessions sessions, ImportConfig config) {
    worker = new JobWorker(KIND, runs, sessions, config.poll());
  }

  void start(@Observes StartupEvent started) {
    worker.start();
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    worker.stop();
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Importing.Requested requested) {
    worker.wake();
  }
}
