package org.jiheng.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is tried again. */
class ConnectRetryTest {

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger attempts = new AtomicInteger();
  private final ConnectRetry retry = new ConnectRetry(vertx, new Twice());

  @AfterEach
  void close() {
    vertx.close();
  }

  @ParameterizedTest
  @CsvSource({"GET,3", "HEAD,3", "PUT,3", "DELETE,3", "POST,1", "PATCH,1"})
  void onlyARequestThatMayBeRepeatedIs(String method, int expected) {
    attempt(HttpMethod.valueOf(method), new ConnectException("refused"));

    assertThat(attempts).hasValue(expected);
  }

  @Test
  void whatMayHaveBeenSentIsNotSentAgain() {
    attempt(HttpMethod.GET, new IOException("broken off"));

    assertThat(attempts).hasValue(1);
  }

  @Test
  void aConnectionThatComesIsUsed() {
    var connected =
        retry.of(
            HttpMethod.GET,
            () ->
                attempts.incrementAndGet() < 2
                    ? Future.failedFuture(new ConnectException("refused"))
                    : Future.succeededFuture());

    connected.toCompletionStage().toCompletableFuture().join();
    assertThat(attempts).hasValue(2);
  }

  private void attempt(HttpMethod method, Exception failure) {
    var connected =
        retry.of(
            method,
            () -> {
              attempts.incrementAndGet();
              return Future.failedFuture(failure);
            });
    try {
      connected.toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException told) {
      assertThat(told).hasCause(failure);
      return;
    }
    throw new AssertionError("there was no connection to be had");
  }

  private static final class Twice implements GatewayConfig.Retry {
    @Override
    public int times() {
      return 2;
    }

    @Override
    public Duration delay() {
      return Duration.ofMillis(1);
    }
  }
}
