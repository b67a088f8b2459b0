package org.jiheng.live;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Reads the logs for streams that resume further back than memory goes: a few at a time, in turns,
 * the others wait with their heartbeats.
 */
@ApplicationScoped
class CatchUps {

  private final ThreadPoolExecutor threads;
  private final LogConsumers consumers;
  private final Tail tail;
  private final LiveConfig config;
  private final LiveMetrics metrics;
  private final Clock clock;

  CatchUps(LogConsumers consumers, Tail tail, LiveConfig config, LiveMetrics metrics, Clock clock) {
    this.consumers = consumers;
    this.tail = tail;
    this.config = config;
    this.metrics = metrics;
    this.clock = clock;
    this.threads =
        new ThreadPoolExecutor(
            config.catchUps(),
            config.catchUps(),
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(),
            task -> new Thread(task, "live-catch-up"));
    threads.allowCoreThreadTimeOut(true);
  }

  void stop(@Observes ShutdownEvent stopped) {
    threads.shutdownNow();
  }

  void begin(LiveStream stream, EventId from) {
    metrics.catchUps().incrementAndGet();
    threads.execute(new CatchUp(stream, from, this));
  }

  /** Behind everybody who waits. */
  void again(CatchUp later) {
    threads.execute(later);
  }

  boolean othersWait() {
    return !threads.getQueue().isEmpty();
  }

  void ended() {
    metrics.catchUps().decrementAndGet();
  }

  LogConsumers consumers() {
    return consumers;
  }

  Tail tail() {
    return tail;
  }

  LiveConfig config() {
    return config;
  }

  LiveMetrics metrics() {
    return metrics;
  }

  Clock clock() {
    return clock;
  }
}
