package org.jiheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Responses pass through while they are written, many at a time. */
@QuarkusTest
@OnParts
class StreamingIT {

  @BeforeEach
  void up() {
    TestService.upAll();
  }

  @ParameterizedTest
  @CsvSource({"/api/v1/events", "/api/v1/evaluations"})
  void theFirstBytesArriveBeforeTheServiceHasFinished(String path) throws Exception {
    var firstPartRead = new CountDownLatch(1);
    TestService.REPORT.answers(
        (request, exchange) -> {
          exchange.sendResponseHeaders(200, 0);
          try (var body = exchange.getResponseBody()) {
            body.write("first".getBytes());
            body.flush();
            await(firstPartRead);
            body.write("last".getBytes());
          }
        });

    var response = Client.http().send(Client.request(path).build(), BodyHandlers.ofInputStream());

    assertThat(response.body().readNBytes(5)).isEqualTo("first".getBytes());
    firstPartRead.countDown();
    assertThat(response.body().readAllBytes()).isEqualTo("last".getBytes());
  }

  @Test
  void aHundredSlowResponsesAreUnderWayAtOnce() throws Exception {
    var allArrived = new CountDownLatch(100);
    TestService.INDICATOR.answers(
        (request, exchange) -> {
          allArrived.countDown();
          await(allArrived);
          TestService.respond(exchange, 200, "text/plain", "done");
        });

    var responses = new ArrayList<CompletableFuture<HttpResponse<String>>>();
    for (var i = 0; i < 100; i++) {
      responses.add(
          Client.http()
              .sendAsync(Client.request("/api/v1/forms/" + i).build(), BodyHandlers.ofString()));
    }

    assertThat(responses)
        .allSatisfy(
            response -> assertThat(response.get(20, TimeUnit.SECONDS).body()).isEqualTo("done"));
  }

  @Test
  void openStreamsLeaveRoomForOtherRequestsOfTheSameService() throws Exception {
    var enough = new CountDownLatch(1);
    TestService.REPORT.answers(
        (request, exchange) -> {
          if (request.uri().startsWith("/api/v1/events")) {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(":open\n".getBytes());
            exchange.getResponseBody().flush();
            await(enough);
            exchange.close();
          } else {
            TestService.respond(exchange, 200, "text/plain", "quick");
          }
        });
    var streams = new ArrayList<HttpResponse<InputStream>>();
    for (var i = 0; i < 64; i++) {
      streams.add(
          Client.http()
              .send(Client.request("/api/v1/events").build(), BodyHandlers.ofInputStream()));
    }

    assertThat(Client.get("/api/v1/evaluations").body()).isEqualTo("quick");

    enough.countDown();
    assertThat(streams)
        .allSatisfy(stream -> assertThat(stream.body().readAllBytes()).asString().contains("open"));
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("waited in vain");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
