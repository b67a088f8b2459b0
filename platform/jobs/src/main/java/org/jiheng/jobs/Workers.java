package org.jiheng.jobs;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiheng.sql.Database;

/** Works on jobs of every kind while the service runs. */
@ApplicationScoped
class Workers {

  private final Map<String, Worker<?>> byKind;

  Workers(@All List<JobKind<?>> kinds, LoneSessions sessions, Database database, Clock clock) {
    byKind =
        kinds.stream()
            .collect(
                Collectors.toMap(
                    kind -> kind.jobs().kind(),
                    kind -> new Worker<>(kind, sessions, database, clock)));
  }

  void start(@Observes StartupEvent started) {
    byKind.values().forEach(Worker::start);
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    byKind.values().forEach(Worker::leave);
    for (var worker : byKind.values()) {
      worker.await();
    }
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Wanted wanted) {
    byKind.get(wanted.kind()).wake();
  }
}
