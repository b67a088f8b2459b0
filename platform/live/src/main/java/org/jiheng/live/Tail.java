package org.jiheng.live;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.Logger;
import org.jiheng.outbox.ChangeTraces;

/**
 * The one reader behind all streams of this replica: it follows the end of every log on a thread of
 * its own. It begins a little before the end, so that the clients of a replica that was restarted
 * find in memory what they missed.
 */
@ApplicationScoped
class Tail {

  private static final Logger LOG = Logger.getLogger(Tail.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final LogConsumers consumers;
  private final LiveConfig config;
  private final LiveMetrics metrics;
  private final ChangeTraces traces;
  private final Clock clock;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "live-tail");
  private volatile Recent recent;
  private volatile Consumer<String, byte[]> consumer;
  private volatile Runnable listener = () -> {};

  Tail(
      LogConsumers consumers,
      LiveConfig config,
      LiveMetrics metrics,
      ChangeTraces traces,
      Clock clock) {
    this.consumers = consumers;
    this.config = config;
    this.metrics = metrics;
    this.traces = traces;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping.countDown();
    var reading = consumer;
    if (reading != null) {
      reading.wakeup();
    }
    thread.join(Duration.ofSeconds(10).toMillis());
  }

  /** Called after every step; there is one listener. */
  void tell(Runnable next) {
    listener = next;
  }

  /**
   * Empty until the logs were reached for the first time. Another one than before where the logs
   * are others, or no longer hold what was read of them: then no place in the former one is good.
   */
  Optional<Recent> recent() {
    return Optional.ofNullable(recent);
  }

  private void run() {
    while (stopping.getCount() > 0) {
      try (var reading = consumers.open("live-tail")) {
        consumer = reading;
        follow(reading);
      } catch (WakeupException | InterruptException stopped) {
        LOG.debug("stopped while reading");
      } catch (OffsetOutOfRangeException lost) {
        LOG.errorf("the logs do not hold any more what streams have read: %s", lost.getMessage());
        recent = null;
      } catch (RuntimeException failure) {
        LOG.warnf("the live stream reads again in %s: %s", PAUSE, failure.toString());
        pause();
      }
    }
  }

  private void follow(Consumer<String, byte[]> reading) {
    var log = consumers.identity();
    var known = recent;
    if (known == null || known.log() != log) {
      known = begin(reading, log);
    } else {
      var from = known.now().reached();
      Slots.all().forEach(slot -> reading.seek(slot, from.next(Slots.of(slot))));
    }
    recent = known;
    listener.run();
    var asked = clock.instant();
    while (stopping.getCount() > 0) {
      step(reading, known);
      if (clock.instant().isAfter(asked.plus(config.identity()))) {
        if (consumers.identity() != log) {
          LOG.error("the topics were made anew, all streams are reset");
          return;
        }
        asked = clock.instant();
      }
    }
  }

  private Recent begin(Consumer<String, byte[]> reading, long log) {
    var starts = reading.beginningOffsets(Slots.all());
    var ends = reading.endOffsets(Slots.all());
    var before = config.memory().events() / Slots.COUNT;
    var from =
        Slots.position(
            (TopicPartition slot) -> Math.max(starts.get(slot), ends.get(slot) - before));
    Slots.all().forEach(slot -> reading.seek(slot, from.next(Slots.of(slot))));
    var begun = new Recent(log, from, config.memory().events(), config.memory().bytes());
    var end = Slots.position(ends);
    while (!begun.now().reached().covers(end)) {
      step(reading, begun);
    }
    return begun;
  }

  private void step(Consumer<String, byte[]> reading, Recent into) {
    var records = reading.poll(POLL);
    if (!records.nextOffsets().isEmpty()) {
      var spans = traces.begin("stream", SpanKind.CONSUMER, headers(records));
      into.append(Polled.of(records, into.now().reached(), metrics));
      listener.run();
      spans.forEach(Span::end);
    }
    metrics.lag(Slots.all().stream().mapToLong(slot -> reading.currentLag(slot).orElse(0)).sum());
  }

  private static List<Headers> headers(ConsumerRecords<String, byte[]> records) {
    return StreamSupport.stream(records.spliterator(), false).map(ConsumerRecord::headers).toList();
  }

  private void pause() {
    try {
      stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      stopping.countDown();
      Thread.currentThread().interrupt();
    }
  }
}
