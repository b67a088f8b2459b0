package org.jiheng.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Tries again to connect for a request that may be repeated; what was sent once is not sent again.
 */
final class ConnectRetry {

  private static final Set<HttpMethod> IDEMPOTENT =
      Set.of(
          HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.PUT, HttpMethod.DELETE);

  private final Vertx vertx;
  private final GatewayConfig.Retry config;

  ConnectRetry(Vertx vertx, GatewayConfig.Retry config) {
    this.vertx = vertx;
    this.config = config;
  }

  Future<HttpClientRequest> of(HttpMethod method, Supplier<Future<HttpClientRequest>> connect) {
    return attempt(connect, IDEMPOTENT.contains(method) ? config.times() : 0);
  }

  private Future<HttpClientRequest> attempt(
      Supplier<Future<HttpClientRequest>> connect, int retries) {
    return connect
        .get()
        .recover(
            cause ->
                retries > 0 && UpstreamFailure.isUnreachable(cause)
                    ? pause().compose(over -> attempt(connect, retries - 1))
                    : Future.failedFuture(cause));
  }

  private Future<Void> pause() {
    Promise<Void> over = Promise.promise();
    vertx.setTimer(config.delay().toMillis(), timer -> over.complete());
    return over.future();
  }
}
