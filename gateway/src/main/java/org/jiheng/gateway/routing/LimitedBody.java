package org.jiheng.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * A body that fails once it has grown over the limit. What the client still sends is read and
 * dropped, so that it gets to read the answer; at some point the connection is closed.
 */
final class LimitedBody implements ReadStream<Buffer> {

  private final ReadStream<Buffer> body;
  private final long limit;
  private final long patience;
  private final Runnable hangUp;
  private Handler<Buffer> handler;
  private Handler<Throwable> exceptionHandler;
  private long length;

  LimitedBody(ReadStream<Buffer> body, long limit, long patience, Runnable hangUp) {
    this.body = body;
    this.limit = limit;
    this.patience = patience;
    this.hangUp = hangUp;
  }

  boolean isTooLarge() {
    return length > limit;
  }

  private void take(Buffer chunk) {
    boolean wasTooLarge = isTooLarge();
    length += chunk.length();
    if (!isTooLarge()) {
      if (handler != null) {
        handler.handle(chunk);
      }
    } else if (!wasTooLarge && exceptionHandler != null) {
      exceptionHandler.handle(new BodyTooLarge());
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
    body.pause();
    return this;
  }

  @Override
  public ReadStream<Buffer> resume() {
    body.resume();
    return this;
  }

  @Override
  public ReadStream<Buffer> fetch(long amount) {
    body.fetch(amount);
    return this;
  }

  @Override
  public ReadStream<Buffer> endHandler(Handler<Void> newHandler) {
    body.endHandler(newHandler);
    return this;
  }

  /** The reason for which the pipe to the service breaks; never seen by a client. */
  private static final class BodyTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
      super("the body is larger than the gateway takes", null, false, false);
    }
  }
}
