package org.jiheng.live;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One client's stream: first what it missed, then what happens. Whatever is called from outside is
 * done on its own event loop, so that no two threads write to it and none waits for a client.
 */
final class LiveStream {

  private static final int ENTRIES = 64;
  private static final int WRITE_BYTES = 64 << 10;

  private final HttpServerResponse response;
  private final Context loop;
  private final Filter filter;
  private final String lastEventId;
  private final LiveStreams streams;
  private final AtomicBoolean woken = new AtomicBoolean();

  /** The events from which the stream is fed; null until its beginning is known. */
  private Recent recent;

  private long next;
  private long settled;

  /** What the stream has come to by itself, as long as its place is not settled. */
  private long[] own;

  private boolean catchingUp;
  private boolean stalled;

  /** The id after events that went by unseen; null where the client knows how far it is. */
  private byte[] unsaid;

  private CompletableFuture<Boolean> draining;
  private volatile boolean closed;

  LiveStream(
      HttpServerResponse response,
      Context loop,
      Filter filter,
      String lastEventId,
      LiveStreams streams) {
    this.response = response;
    this.loop = loop;
    this.filter = filter;
    this.lastEventId = lastEventId;
    this.streams = streams;
  }

  Filter filter() {
    return filter;
  }

  boolean isClosed() {
    return closed;
  }

  /** Comes first, on the event loop. */
  void open(byte[] greeting) {
    response.exceptionHandler(lost -> {});
    response.drainHandler(drained -> drained());
    write(List.of(greeting));
    pump();
  }

  /** There may be something new. */
  void wake() {
    if (woken.compareAndSet(false, true)) {
      loop.runOnContext(
          now -> {
            woken.set(false);
            pump();
          });
    }
  }

  /** A sign of life; a client that took nothing since the one before is given up. */
  void beat() {
    loop.runOnContext(now -> heartbeat());
  }

  /** The end of a stream whose client is to come again with another token. */
  void expire() {
    loop.runOnContext(
        now -> {
          if (close()) {
            response.end(StreamLines.of(List.of(StreamLines.EXPIRED)));
          }
        });
  }

  void drop(Ending reason) {
    loop.runOnContext(now -> cut(reason));
  }

  /** The client is gone. */
  void gone() {
    close();
  }

  /** From a place that was read elsewhere on. */
  void join(Recent found, Recent.Joining joining, Position from) {
    loop.runOnContext(
        now -> {
          catchingUp = false;
          settle(found, joining, from);
          unsaid = found.id(from);
          pump();
        });
  }

  /** What the client missed cannot be told. */
  void reset(Reset reason) {
    loop.runOnContext(
        now -> {
          catchingUp = false;
          streams.recent().ifPresent(found -> begin(found, StreamLines.reset(reason)));
          streams.metrics().reset(reason);
          pump();
        });
  }

  /**
   * Writes what was read for this stream alone.
   *
   * @return completed once the client takes more, with false where it is gone
   */
  CompletableFuture<Boolean> send(List<byte[]> parts) {
    var taken = new CompletableFuture<Boolean>();
    loop.runOnContext(
        now -> {
          if (closed) {
            taken.complete(false);
            return;
          }
          write(parts);
          if (response.writeQueueFull()) {
            draining = taken;
          } else {
            taken.complete(true);
          }
        });
    return taken;
  }

  private void drained() {
    stalled = false;
    if (draining != null) {
      draining.complete(true);
      draining = null;
    }
    pump();
  }

  private void pump() {
    if (closed || catchingUp || !begun()) {
      return;
    }
    while (!closed && !response.writeQueueFull()) {
      var entries = recent.from(next, ENTRIES);
      if (entries.isEmpty()) {
        cut(Ending.OVERRUN);
      } else if (entries.get().isEmpty()) {
        return;
      } else {
        write(parts(entries.get()));
      }
    }
  }

  /** Whether the stream has a place among the recent events. */
  private boolean begun() {
    var current = streams.recent().orElse(null);
    if (current == null || current == recent) {
      return recent != null;
    }
    if (recent != null) {
      streams.metrics().reset(Reset.OTHER_LOG);
      begin(current, StreamLines.reset(Reset.OTHER_LOG));
    } else if (lastEventId == null) {
      begin(current, StreamLines.position());
    } else {
      resume(current);
    }
    return !catchingUp;
  }

  private void resume(Recent current) {
    var id = EventId.parse(lastEventId).orElse(null);
    if (id == null || id.log() != current.log()) {
      var reason = id == null ? Reset.UNREADABLE : Reset.OTHER_LOG;
      streams.metrics().reset(reason);
      begin(current, StreamLines.reset(reason));
      return;
    }
    current
        .join(id.position())
        .ifPresentOrElse(
            joining -> settle(current, joining, id.position()),
            () -> {
              recent = current;
              catchingUp = true;
              streams.catchUp(this, id);
            });
  }

  private void begin(Recent found, byte[] why) {
    var now = found.now();
    settle(found, new Recent.Joining(now.end(), now.end()), now.reached());
    write(List.of(found.id(now.reached()), why));
  }

  private void settle(Recent found, Recent.Joining joining, Position from) {
    recent = found;
    next = joining.next();
    settled = joining.settled();
    own = from.offsets();
  }

  /** As much of the entries as one write takes. */
  private List<byte[]> parts(List<Recent.Entry> entries) {
    var parts = new ArrayList<byte[]>();
    var bytes = 0;
    for (Recent.Entry entry : entries) {
      if (bytes >= WRITE_BYTES) {
        break;
      }
      var id = next < settled ? ownId(entry.event()) : entry.id();
      if (id != null && filter.passes(entry.event())) {
        parts.add(id);
        parts.add(entry.event().frame());
        bytes += entry.event().frame().length;
        unsaid = null;
      } else if (id != null) {
        unsaid = id;
      }
      next++;
    }
    return parts;
  }

  /** Null for an event that the stream has had already. */
  private byte[] ownId(LiveEvent event) {
    if (event.offset() < own[event.slot()]) {
      return null;
    }
    own[event.slot()] = event.offset() + 1;
    return recent.id(Position.of(own));
  }

  private void heartbeat() {
    if (closed) {
      return;
    }
    if (response.writeQueueFull()) {
      if (stalled) {
        cut(Ending.STALLED);
      }
      stalled = true;
      return;
    }
    stalled = false;
    write(
        unsaid == null ? List.of(StreamLines.HEARTBEAT) : List.of(unsaid, StreamLines.position()));
    unsaid = null;
  }

  private void write(List<byte[]> parts) {
    if (!parts.isEmpty()) {
      response.write(StreamLines.of(parts));
    }
  }

  private void cut(Ending reason) {
    if (close()) {
      streams.metrics().dropped(reason);
      response.reset();
    }
  }

  private boolean close() {
    if (closed) {
      return false;
    }
    closed = true;
    if (draining != null) {
      draining.complete(false);
    }
    streams.remove(this);
    return true;
  }
}
