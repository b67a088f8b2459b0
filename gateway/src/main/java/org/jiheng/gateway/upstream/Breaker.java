package org.jiheng.gateway.upstream;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Spares a service that is sick, and those who would wait for it: when most of the last requests
 * had no answer, further ones are refused at once for a while; then a few try whether it is well
 * again.
 */
final class Breaker {

  private static final Logger LOG = Logger.getLogger(Breaker.class);

  private final TypedGuard<CompletionStage<HttpClientResponse>> guard;

  /**
   * @param turned is told of every new state
   */
  Breaker(String name, GatewayConfig.Breaker config, Consumer<CircuitBreakerState> turned) {
    this.guard =
        TypedGuard.create(new TypeLiteral<CompletionStage<HttpClientResponse>>() {})
            .withDescription(name)
            .withCircuitBreaker()
            .name(name)
            .when(UpstreamFailure::isSickness)
            .requestVolumeThreshold(config.requests())
            .failureRatio(config.failurePercent() / 100.0)
            .delay(config.delay().toMillis(), ChronoUnit.MILLIS)
            .successThreshold(config.trials())
            .onStateChange(
                state -> {
                  LOG.warnf("The breaker of %s is %s", name, state);
                  turned.accept(state);
                })
            .done()
            .build();
  }

  /**
   * The request as soon as there is a connection for it; whether an answer begins is watched
   * beyond.
   */
  Future<HttpClientRequest> guard(Supplier<Future<HttpClientRequest>> connect) {
    Promise<HttpClientRequest> connected = Promise.promise();
    guard
        .get(() -> connect.get().compose(request -> watch(request, connected)).toCompletionStage())
        .whenComplete((response, failure) -> connected.tryFail(cause(failure)));
    return connected.future();
  }

  /**
   * Listens to the response before the request is handed on: who was told of a failure can rely on
   * its having been counted.
   */
  private static Future<HttpClientResponse> watch(
      HttpClientRequest request, Promise<HttpClientRequest> connected) {
    Promise<HttpClientResponse> watched = Promise.promise();
    request.response().onComplete(watched);
    connected.tryComplete(request);
    return watched.future();
  }

  private static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
