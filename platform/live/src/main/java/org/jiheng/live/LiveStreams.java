package org.jiheng.live;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jiheng.http.ProblemException;

/** All open streams of this replica. */
@ApplicationScoped
public class LiveStreams {

  private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
  private final Tail tail;
  private final CatchUps catchUps;
  private final LiveConfig config;
  private final LiveMetrics metrics;
  private final Vertx vertx;
  private final Clock clock;

  LiveStreams(
      Tail tail,
      CatchUps catchUps,
      LiveConfig config,
      LiveMetrics metrics,
      Vertx vertx,
      Clock clock) {
    this.tail = tail;
    this.catchUps = catchUps;
    this.config = config;
    this.metrics = metrics;
    this.vertx = vertx;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started) {
    tail.tell(() -> open.forEach(LiveStream::wake));
    vertx.setPeriodic(config.heartbeat().toMillis(), beat -> open.forEach(LiveStream::beat));
  }

  /**
   * Begins a stream on the response of the current event loop. It ends by itself, or with the
   * returned action when the client is gone.
   *
   * @param lastEventId null for a client that comes for the first time
   * @param until when the client's right to see anything ends
   * @throws ProblemException 503 where this replica has as many streams as it takes
   */
  public Runnable open(
      HttpServerResponse response, Filter filter, String lastEventId, Instant until) {
    if (open.size() >= config.clients()) {
      throw ProblemException.unavailable("事件流的连接数已达上限，请稍后重试。");
    }
    var stream = new LiveStream(response, vertx.getOrCreateContext(), filter, lastEventId, this);
    open.add(stream);
    metrics.clients().incrementAndGet();
    var left = Math.max(1, clock.instant().until(until, ChronoUnit.MILLIS));
    var expiry = vertx.setTimer(left, expired -> stream.expire());
    response
        .setChunked(true)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream;charset=UTF-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader("X-Accel-Buffering", "no");
    stream.open(StreamLines.retry(config.retry()));
    return () -> {
      vertx.cancelTimer(expiry);
      stream.gone();
    };
  }

  Optional<Recent> recent() {
    return tail.recent();
  }

  LiveMetrics metrics() {
    return metrics;
  }

  void catchUp(LiveStream stream, EventId from) {
    catchUps.begin(stream, from);
  }

  void remove(LiveStream stream) {
    if (open.remove(stream)) {
      metrics.clients().decrementAndGet();
    }
  }
}
