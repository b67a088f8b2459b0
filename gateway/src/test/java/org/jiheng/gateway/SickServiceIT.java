package org.jiheng.gateway;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that is sick or slow takes nothing from the others, and is spared until it is well. */
@QuarkusTest
@OnParts
class SickServiceIT {

  private static final String SPARED =
      "jiheng_gateway_breaker_state\\{pool=\"requests\",service=\"budget\"} [12].0";

  @BeforeEach
  void up() {
    TestService.upAll();
  }

  @Test
  void aSickServiceIsNotAskedForAWhileAndThenAgain() throws Exception {
    TestService.BUDGET.answers((request, exchange) -> exchange.close());
    var asked = 0;
    var response = Client.get("/api/v1/postings");
    while (response.statusCode() == 502 && asked < 100) {
      asked++;
      response = Client.get("/api/v1/postings");
    }

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("retry-after")).hasValue("5");
    assertThat(2 * asked).as("each is asked once more").isEqualTo(20);
    assertThat(given().get("/q/metrics").asString())
        .containsPattern(SPARED)
        .contains("jiheng_gateway_breaker_state{pool=\"streams\",service=\"budget\"} 0.0");
    assertThat(Client.get("/api/v1/forms/1").statusCode()).isEqualTo(200);

    TestService.BUDGET.up();
    Awaitility.await()
        .atMost(5, SECONDS)
        .until(() -> Client.get("/api/v1/postings").statusCode() == 200);
  }

  @Test
  void whatASlowServiceCannotTakeIsRefusedAtOnceAndTheOthersAnswer() throws Exception {
    var enough = new CountDownLatch(1);
    TestService.REPORT.answers(
        (request, exchange) -> {
          if (request.uri().equals("/api/v1/events")) {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(":open\n".getBytes());
            exchange.getResponseBody().flush();
            await(enough);
            exchange.close();
          } else {
            TestService.respond(exchange, 200, "text/plain", "quick");
          }
        });
    var responses = new ArrayList<CompletableFuture<HttpResponse<String>>>();
    for (var i = 0; i < ServiceAddresses.STREAMS_UNDER_WAY + 12; i++) {
      responses.add(
          Client.http()
              .sendAsync(Client.request("/api/v1/events").build(), BodyHandlers.ofString()));
    }
    Awaitility.await()
        .atMost(20, SECONDS)
        .until(() -> responses.stream().filter(CompletableFuture::isDone).count() == 12);

    assertThat(Client.get("/api/v1/postings").statusCode()).isEqualTo(200);
    assertThat(Client.get("/api/v1/evaluations").statusCode()).isEqualTo(200);
    enough.countDown();

    var statuses = new ArrayList<Integer>();
    for (CompletableFuture<HttpResponse<String>> response : responses) {
      var answer = response.get(20, SECONDS);
      statuses.add(answer.statusCode());
      if (answer.statusCode() == 503) {
        assertThat(answer.headers().firstValue("retry-after")).hasValue("5");
      }
    }
    assertThat(statuses).containsOnly(200, 503);
    assertThat(statuses).filteredOn(status -> status == 503).hasSize(12);
    assertThat(Client.get("/api/v1/events").statusCode()).isEqualTo(200);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(30, SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
