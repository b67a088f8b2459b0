package org.jiheng.part.restore;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jiheng.contracts.Actor;
import org.jiheng.contracts.Topic;
import org.jiheng.outbox.CloudEvents;
import org.jiheng.outbox.Outbox;
import org.jiheng.outbox.log.LogCheck;
import org.jiheng.outbox.log.LogEnds;
import org.jiheng.outbox.log.LogEpochs;
import org.jiheng.outbox.log.LogMark;
import org.jiheng.outbox.log.LogMarks;
import org.jiheng.outbox.log.LogPosition;
import org.jiheng.outbox.reading.LogRecord;
import org.jiheng.part.StandingRevisions;

/**
 * Brings an owner's tables and its log together again, department by department: what only the log
 * has goes into the tables, what only the tables have is told anew. Every event carries the whole
 * state of what it tells of, so that the log is enough. Each department is a transaction; who is
 * interrupted begins again and finds done what was done.
 */
@ApplicationScoped
class Restoring {

  private static final Logger LOG = Logger.getLogger(Restoring.class);
  private static final int LONGEST = (int) Duration.ofMinutes(5).toSeconds();

  private final RestorableOwner owner;
  private final StandingRevisions revisions;
  private final LogEnds log;
  private final LogMarks marks;
  private final LogEpochs epochs;
  private final LogCheck check;
  private final Outbox outbox;

  Restoring(
      RestorableOwner owner,
      StandingRevisions revisions,
      LogEnds log,
      LogMarks marks,
      LogEpochs epochs,
      LogCheck check,
      Outbox outbox) {
    this.owner = owner;
    this.revisions = revisions;
    this.log = log;
    this.marks = marks;
    this.epochs = epochs;
    this.check = check;
    this.outbox = outbox;
  }

  /** Until everything is one again, or it fails, which is kept with the epoch. */
  void run(int epoch, Actor actor) {
    try {
      var topic = check.topic().orElseThrow();
      var known =
          marks.all().stream().collect(Collectors.toMap(LogMark::department, LogMark::position));
      IntStream.range(0, Topic.PARTITIONS)
          .forEach(partition -> restore(epoch, topic.topicName(), partition, known, actor));
      epochs.finished(epoch);
      check.run();
      LOG.infof("the restore of epoch %d is done", epoch);
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "the restore of epoch %d failed", epoch);
      epochs.failed(epoch, failure.toString());
    }
  }

  private void restore(
      int epoch, String topic, int partition, Map<String, LogPosition> known, Actor actor) {
    var logged = new HashMap<String, LoggedDepartment>();
    log.read(topic, check.source(), partition, record -> follow(logged, record));
    var departments = new TreeSet<>(logged.keySet());
    known.keySet().stream()
        .filter(department -> LogEnds.partition(department) == partition)
        .forEach(departments::add);
    var greatest = logged.values().stream().mapToLong(LoggedDepartment::version).max().orElse(0);
    QuarkusTransaction.requiringNew().run(() -> owner.drawBeyond(greatest));
    for (String department : departments) {
      QuarkusTransaction.requiringNew()
          .timeout(LONGEST)
          .run(() -> restore(epoch, department, logged.get(department), known, actor));
    }
  }

  private static void follow(Map<String, LoggedDepartment> logged, LogRecord read) {
    CloudEvents.type(read.headers())
        .ifPresent(
            type ->
                logged
                    .computeIfAbsent(read.key(), LoggedDepartment::new)
                    .follow(LogPosition.of(read), CloudEvents.data(type, read.value())));
  }

  private void restore(
      int epoch,
      String department,
      LoggedDepartment logged,
      Map<String, LogPosition> known,
      Actor actor) {
    outbox.lock(department);
    var mark = known.getOrDefault(department, LogPosition.NONE);
    var last = logged == null ? LogPosition.NONE : logged.last();
    if (last.compareTo(mark) > 0) {
      logged.years().forEach(year -> restore(year, actor));
      epochs.restored(epoch);
    } else if (last.compareTo(mark) < 0) {
      outbox.restate(
          owner.years(department).stream()
              .flatMap(year -> owner.tell(year, actor).stream())
              .toList());
      epochs.told(epoch);
    }
  }

  private void restore(LoggedYear year, Actor actor) {
    owner.restore(year, actor);
    if (year.taken() != null) {
      revisions.restore(year.id(), year.taken().revision(), year.taken().filing(), year.filed());
    }
  }
}
