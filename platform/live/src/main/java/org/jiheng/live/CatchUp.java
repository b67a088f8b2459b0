package org.jiheng.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/**
 * Reads for one stream what it missed, until the events in memory go on where it is. It holds what
 * one look at the logs brings and asks for more only when the client has taken that, so that a
 * backlog of any length takes the same memory.
 */
final class CatchUp implements Runnable {

  private static final Logger LOG = Logger.getLogger(CatchUp.class);
  private static final Duration POLL = Duration.ofMillis(100);

  /** After so many events that the client does not want it is told how far it is. */
  private static final int SILENCE = 5_000;

  private final LiveStream stream;
  private final long log;
  private final CatchUps all;
  private Position position;
  private int passedOver;

  /**
   * @param from where the client is in the logs of its id
   */
  CatchUp(LiveStream stream, EventId from, CatchUps all) {
    this.stream = stream;
    this.log = from.log();
    this.position = from.position();
    this.all = all;
  }

  @Override
  public void run() {
    var ended = true;
    try (var consumer = all.consumers().open("live-catch-up")) {
      ended = turn(consumer);
    } catch (OffsetOutOfRangeException lost) {
      stream.reset(Reset.BEFORE_THE_START);
    } catch (InterruptedException | InterruptException stopping) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failure) {
      LOG.warnf("a stream could not catch up: %s", failure.toString());
      stream.drop(Ending.FAILED);
    }
    if (ended) {
      all.ended();
    } else {
      all.again(this);
    }
  }

  /** Whether that was all. */
  private boolean turn(Consumer<String, byte[]> consumer) throws InterruptedException {
    if (joins() || isLost(consumer)) {
      return true;
    }
    Slots.all().forEach(slot -> consumer.seek(slot, position.next(Slots.of(slot))));
    var end = all.clock().instant().plus(all.config().turn());
    while (takes(Polled.of(consumer.poll(POLL), position, all.metrics())) && !joins()) {
      if (all.othersWait() && all.clock().instant().isAfter(end)) {
        return false;
      }
    }
    return true;
  }

  /** Whether this is done, because memory goes on here or the logs are others. */
  private boolean joins() {
    var recent = all.tail().recent().orElse(null);
    if (recent == null) {
      return false;
    }
    if (recent.log() != log) {
      stream.reset(Reset.OTHER_LOG);
      return true;
    }
    var joining = recent.join(position);
    joining.ifPresent(found -> stream.join(recent, found, position));
    return joining.isPresent();
  }

  /** Whether the stream had to be reset, because the logs do not hold what it asks for. */
  private boolean isLost(Consumer<String, byte[]> consumer) {
    if (!position.covers(Slots.position(consumer.beginningOffsets(Slots.all())))) {
      stream.reset(Reset.BEFORE_THE_START);
      return true;
    }
    if (!Slots.position(consumer.endOffsets(Slots.all())).covers(position)) {
      stream.reset(Reset.BEYOND_THE_END);
      return true;
    }
    return false;
  }

  /** Whether the client is still there when it has what it wants of this. */
  private boolean takes(Polled polled) throws InterruptedException {
    var parts = new ArrayList<byte[]>();
    var next = position.offsets();
    for (LiveEvent event : polled.events()) {
      next[event.slot()] = event.offset() + 1;
      if (stream.filter().passes(event)) {
        parts.add(EventId.line(log, Position.of(next)));
        parts.add(event.frame());
      }
    }
    position = polled.after();
    passedOver = parts.isEmpty() ? passedOver + polled.events().size() : 0;
    if (passedOver > SILENCE) {
      passedOver = 0;
      parts.add(EventId.line(log, position));
      parts.add(StreamLines.position());
    }
    return parts.isEmpty() ? !stream.isClosed() : isTaken(parts);
  }

  private boolean isTaken(List<byte[]> parts) throws InterruptedException {
    try {
      return stream.send(parts).get(all.config().patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      stream.drop(Ending.STALLED);
      return false;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
