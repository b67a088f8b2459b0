package org.jiheng.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.Optional;
import org.jiheng.http.ProblemKind;

/**
 * A body that fails once it has grown over the limit, or when its sender is told to be too slow.
 * What the client still sends is read and dropped, so that it gets to read the answer; at some
 * point the connection is closed.
 */
final class LimitedBody implements ReadStream<Buffer> {

  private final ReadStream<Buffer> body;
  private final long limit;
  private final long patience;
  private final Runnable hangUp;
  private Handler<Buffer> handler;
  private Handler<Throwable> exceptionHandler;
  private long length;
  private boolean heldUp;
  private ProblemKind refusal;

  LimitedBody(ReadStream<Buffer> body, long limit, long patience, Runnable hangUp) {
    this.body = body;
    this.limit = limit;
    this.patience = patience;
    this.hangUp = hangUp;
  }

  /** Why it was broken off by this side. */
  Optional<ProblemKind> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** Whether it is the service that does not take what the client would send. */
  boolean isHeldUp() {
    return heldUp;
  }

  void breakOff(ProblemKind reason) {
    if (refusal == null) {
      refusal = reason;
      if (exceptionHandler != null) {
        exceptionHandler.handle(new BrokenOff(reason));
      }
    }
  }

  private void take(Buffer chunk) {
    length += chunk.length();
    if (length > limit) {
      breakOff(ProblemKind.TOO_LARGE);
    }
    if (refusal == null) {
      if (handler != null) {
        handler.handle(chunk);
      }
    } else if (length > patience) {
      hangUp.run();
    }
  }

  @Override
  public ReadStream<Buffer> handler(Handler<Buffer> newHandler) {
    handler = newHandler;
    body.handler(this::take);
    return this;
  }

  @Override
  public ReadStream<Buffer> exceptionHandler(Handler<Throwable> newHandler) {
    exceptionHandler = newHandler;
    body.exceptionHandler(newHandler);
    return this;
  }

  @Override
  public ReadStream<Buffer> pause() {
    heldUp = true;
    body.pause();
    return this;
  }

  @Override
  public ReadStream<Buffer> resume() {
    heldUp = false;
    body.resume();
    return this;
  }

  @Override
  public ReadStream<Buffer> fetch(long amount) {
    heldUp = false;
    body.fetch(amount);
    return this;
  }

  @Override
  public ReadStream<Buffer> endHandler(Handler<Void> newHandler) {
    body.endHandler(newHandler);
    return this;
  }

  /** The reason for which the pipe to the service breaks; never seen by a client. */
  private static final class BrokenOff extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenOff(ProblemKind reason) {
      super("the gateway takes no more of the body: " + reason, null, false, false);
    }
  }
}
