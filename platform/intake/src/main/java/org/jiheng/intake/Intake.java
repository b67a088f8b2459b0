package org.jiheng.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jiheng.facts.LogOfFacts;
import org.jiheng.outbox.log.LogStanding;
import org.jiheng.outbox.log.TopicIds;
import org.jiheng.outbox.reading.LogReader;
import org.jiheng.outbox.reading.Portion;

/**
 * Reads the logs of facts on a thread of its own, for as long as the service runs. Where to go on
 * is what the database says, never what the broker remembers: after any failure the reader goes
 * back to the database's offsets, and while the database is away it waits.
 */
@ApplicationScoped
class Intake {

  private static final Logger LOG = Logger.getLogger(Intake.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

  private final IntakeConsumers consumers;
  private final Batches batches;
  private final Destination serving;
  private final IntakeMetrics metrics;
  private final LogStanding standing;
  private final TopicIds topicIds;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private Thread thread;
  private KafkaConsumer<String, byte[]> consumer;
  private volatile boolean caughtUp;
  private volatile String otherLog;

  Intake(
      IntakeConsumers consumers,
      Batches batches,
      Destination serving,
      IntakeMetrics metrics,
      LogStanding standing,
      TopicIds topicIds) {
    this.consumers = consumers;
    this.batches = batches;
    this.serving = serving;
    this.metrics = metrics;
    this.standing = standing;
    this.topicIds = topicIds;
  }

  void start(@Observes StartupEvent started) {
    consumer = consumers.open();
    thread = new Thread(this::run, "intake");
    thread.start();
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping.countDown();
    if (thread != null) {
      consumer.wakeup();
      thread.join(Duration.ofSeconds(20).toMillis());
    }
  }

  boolean running() {
    return thread != null && thread.isAlive();
  }

  /**
   * Why the log cannot be the one that the database was read from: it ends before, or begins behind
   * the place where that ended. Null while nothing speaks against it.
   */
  String otherLog() {
    return otherLog;
  }

  /** Whether everything was read once since the start. */
  boolean caughtUp() {
    return caughtUp;
  }

  private void run() {
    try (var reading = consumer) {
      var reader = new LogReader(reading, places -> batches.offsets(serving, places, topicIds::of));
      reader.subscribe(LogOfFacts.topics());
      read(reader);
    } catch (WakeupException stopped) {
      LOG.debug("stopped while reading");
    } finally {
      LOG.info("the intake has ended");
    }
  }

  private void read(LogReader reader) {
    var pause = FIRST_PAUSE;
    while (stopping.getCount() > 0) {
      try {
        if (standing.isSame()) {
          step(reader);
          otherLog(null);
          pause = FIRST_PAUSE;
        } else {
          pause = pause(pause);
        }
      } catch (WakeupException stopped) {
        throw stopped;
      } catch (Offsets.OffsetsMoved expected) {
        LOG.infof("the intake goes on from the database's offsets: %s", expected.getMessage());
        reader.lost();
      } catch (InvalidOffsetException | Offsets.OtherLogException elsewhere) {
        LOG.errorf("the log is not the one that the database is from: %s", elsewhere.getMessage());
        otherLog(elsewhere.getMessage());
        reader.lost();
        pause = pause(pause);
      } catch (RuntimeException | StackOverflowError failure) {
        LOG.errorf(failure, "the intake goes back to the database's offsets in %s", pause);
        reader.lost();
        pause = pause(pause);
      }
    }
  }

  private void otherLog(String why) {
    otherLog = why;
    metrics.otherLog(why != null);
  }

  private void step(LogReader reader) {
    for (var portion : Portion.of(reader.next(POLL), serving.bound())) {
      if (stopping.getCount() > 0 && !portion.steps().isEmpty()) {
        metrics.unread(reader.unread());
        var unknown = batches.apply(serving, portion);
        reader.applied(portion);
        metrics.read(portion.records().size(), unknown);
      }
    }
    metrics.unread(reader.unread());
    caughtUp = caughtUp || reader.caughtUp();
  }

  /** Waits, unless the service stops; how long to wait next time. */
  private Duration pause(Duration pause) {
    try {
      if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        return FIRST_PAUSE;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      stopping.countDown();
    }
    var doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }
}
