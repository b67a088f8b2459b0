package org.jiheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that fails is told from one that refuses, and never fails the gateway. */
@QuarkusTest
@OnParts
class FailureIT {

  @BeforeEach
  void up() {
    TestService.upAll();
  }

  @Test
  void aServiceThatIsDownIsUnavailableForAWhile() throws Exception {
    TestService.INDICATOR.down();

    var response =
        Client.send(
            Client.request("/api/v1/forms/1").method("PATCH", BodyPublishers.ofString("{}")));

    assertProblem(response, 503, "/problems/unavailable");
    assertThat(response.headers().firstValue("retry-after")).hasValue("5");
    assertThat(response.body()).contains("指标服务", "\"instance\":\"/api/v1/forms/1\"");
    assertThat(Client.get("/api/v1/postings").statusCode()).isEqualTo(200);
  }

  @Test
  void aServiceThatIsBackAnswersAgain() throws Exception {
    TestService.BUDGET.down();
    assertThat(Client.get("/api/v1/postings").statusCode()).isEqualTo(503);

    TestService.BUDGET.up();

    assertThat(Client.get("/api/v1/postings").statusCode()).isEqualTo(200);
  }

  @Test
  void aServiceThatHangsUpWithoutAnAnswerIsABadGateway() throws Exception {
    TestService.BUDGET.answers((request, exchange) -> exchange.close());

    var response = Client.get("/api/v1/postings");

    assertProblem(response, 502, "/problems/bad-gateway");
  }

  @Test
  void aReadingRequestWhoseConnectionIsClosedUnderItIsAskedOnceMore() throws Exception {
    TestService.BUDGET.answers(closedAtFirst());

    var response = Client.get("/api/v1/postings");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("again");
    assertThat(TestService.BUDGET.seen()).hasSize(2);
  }

  @Test
  void aChangeThatMayHaveBeenMadeIsNotAskedTwice() throws Exception {
    TestService.INDICATOR.answers(closedAtFirst());

    var response =
        Client.send(
            Client.request("/api/v1/forms/1").method("PATCH", BodyPublishers.ofString("{}")));

    assertProblem(response, 502, "/problems/bad-gateway");
    assertThat(TestService.INDICATOR.seen()).hasSize(1);
  }

  private static TestService.Answer closedAtFirst() {
    var first = new AtomicBoolean(true);
    return (request, exchange) -> {
      if (first.getAndSet(false)) {
        exchange.close();
      } else {
        TestService.respond(exchange, 200, "text/plain", "again");
      }
    };
  }

  @Test
  void aServiceThatDoesNotBeginItsAnswerInTimeIsTooSlow() throws Exception {
    var tested = new CountDownLatch(1);
    TestService.BUDGET.answers((request, exchange) -> waitFor(tested));

    var response = Client.get("/api/v1/postings");
    tested.countDown();

    assertProblem(response, 504, "/problems/gateway-timeout");
    assertThat(response.headers().firstValue("retry-after")).hasValue("5");
  }

  @Test
  void anAnswerThatBreaksOffIsNeverPassedOffAsWhole() {
    TestService.BUDGET.answers(
        (request, exchange) -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write(new byte[10]);
          exchange.getResponseBody().flush();
          exchange.close();
        });

    assertThatThrownBy(() -> Client.get("/api/v1/postings")).isInstanceOf(IOException.class);
  }

  @Test
  void aServicesOwnErrorPassesThrough() throws Exception {
    TestService.REPORT.answers(
        (request, exchange) ->
            TestService.respond(exchange, 500, "application/problem+json", "{\"status\":500}"));

    var response = Client.get("/api/v1/evaluations");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).isEqualTo("{\"status\":500}");
  }

  private static void assertProblem(HttpResponse<String> response, int status, String type) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(response.body()).contains("\"type\":\"" + type + "\"");
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
