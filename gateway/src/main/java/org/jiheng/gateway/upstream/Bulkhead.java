package org.jiheng.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * How much one service may have under way, from the wait for a connection to the end of the answer:
 * what a slow service does not get done piles up no further.
 */
final class Bulkhead {

  private final AtomicInteger underWay = new AtomicInteger();
  private final int limit;

  Bulkhead(int limit) {
    this.limit = limit;
  }

  Future<HttpClientRequest> admit(Supplier<Future<HttpClientRequest>> connect) {
    if (underWay.incrementAndGet() > limit) {
      underWay.decrementAndGet();
      return Future.failedFuture(
          new ConnectionPoolTooBusyException(limit + " requests are under way"));
    }
    return connect.get().onComplete(this::leaveAtItsEnd, failure -> leave());
  }

  private void leaveAtItsEnd(HttpClientRequest request) {
    request.response().compose(HttpClientResponse::end).onComplete(ended -> leave());
  }

  private void leave() {
    underWay.decrementAndGet();
  }
}
