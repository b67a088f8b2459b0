package org.jiheng.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which service a request reaches, and what of it arrives. */
@QuarkusTest
@OnParts
class RoutingIT {

  @BeforeEach
  void up() {
    TestService.upAll();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/departments/431053/2024, budget",
    "/api/v1/projects/431053/2024, budget",
    "/api/v1/statement-lines, budget",
    "/api/v1/postings?department=431053, budget",
    "/api/v1/balances/431053/2024, budget",
    "/api/v1/base-data/431053/2024, budget",
    "/api/v1/register/431053/2024, report",
    "/api/v1/rolls/2024, budget",
    "/api/v1/forms/431053/2024/overall, indicator",
    "/api/v1/indicators/7, indicator",
    "/api/v1/filings/431053/2024, report",
    "/api/v1/evaluations, report",
    "/api/v1/overview/2024, report",
    "/api/v1/rule-profiles, report",
    "/api/v1/rule-profiles/hunan-2024/versions/2/reevaluation, report",
    "/api/v1/admin/rebuilds, report",
    "/api/v1/admin/outboxes/budget-service/parked-events, budget",
    "/api/v1/admin/restores/indicator-service/1, indicator",
    "/api/v1/admin/outboxes/indicator-service/parked-events/7/release, indicator",
    "/api/v1/admin/outboxes/report-service/departments/431053/release, report",
    "/api/v1/events, report"
  })
  void thePathSaysWhoAnswers(String path, String service) throws Exception {
    assertThat(Client.get(path).body()).isEqualTo(service);
  }

  @Test
  void metricsNameKindsOfPathsAndNothingThatIsAskedFor() throws Exception {
    Client.get("/api/v1/evaluations/431053/2024");
    Client.get("/api/v1/unknown-431053");
    given().get("/api/v1/templates/x-431053.xlsx").then().statusCode(401);
    given().get("/departments/431053");
    given().get("/anywhere/431053");

    assertThat(given().get("/q/metrics").asString())
        .contains("uri=\"/api/v1/evaluations\"", "uri=\"/api/v1/templates\"")
        .doesNotContain("431053");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/v1",
        "/api/v1/",
        "/api/v1/unknown",
        "/api/v1/admin/outboxes/gateway/parked-events",
        "/api/v1/admin/outboxes/",
        "/api/v2/forms",
        "/api/v1/filing-parts/431053/2024",
        "/api/v1/FILING-PARTS/431053/2024",
        "/api/v1/forms/../filing-parts/431053/2024",
        "/api/v1/forms/%2e%2e/filing-parts/431053/2024",
        "/api/v1/forms/..;/filing-parts/431053/2024",
        "/api/v1/filing%2Dparts/431053/2024",
        "/api/v1//filing-parts/431053/2024",
        "/api/v1/filing-parts;a=b/431053/2024",
      })
  void whatNoServiceOffersToClientsDoesNotExist(String path) throws Exception {
    var response = Client.get(path);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(response.body()).contains("\"/problems/not-found\"");
    assertThat(TestService.ALL).allSatisfy(service -> assertThat(service.seen()).isEmpty());
  }

  @Test
  void aRequestArrivesWithItsMethodPathQueryAndBody() throws Exception {
    Client.send(
        Client.request("/api/v1/forms/431053/2024/%E4%B8%80?a=%E4%BA%8C&b=1%2B1")
            .method("PATCH", BodyPublishers.ofString("{\"actual\":\"632 课时\"}")));

    var seen = TestService.INDICATOR.lastSeen();
    assertThat(seen.method()).isEqualTo("PATCH");
    assertThat(seen.uri()).isEqualTo("/api/v1/forms/431053/2024/%E4%B8%80?a=%E4%BA%8C&b=1%2B1");
    assertThat(seen.text()).isEqualTo("{\"actual\":\"632 课时\"}");
  }

  @Test
  void theHeadersOfTheRequestArriveAndThoseOfTheConnectionDoNot() throws Exception {
    RawConnection.exchange(
        """
        GET /api/v1/evaluations/431053/2024 HTTP/1.1
        Host: bureau.example:8443
        Authorization: Bearer %s
        If-None-Match: "7"
        If-Match: "8"
        Accept-Language: zh
        Connection: X-Private
        Connection: close
        X-Private: secret
        Keep-Alive: timeout=5
        TE: trailers
        Proxy-Authorization: Basic abc
        Upgrade: websocket

        """
            .formatted(Client.token()));

    var headers = TestService.REPORT.lastSeen().headers();
    assertThat(headers.getFirst("Authorization")).isEqualTo("Bearer " + Client.token());
    assertThat(headers.getFirst("If-None-Match")).isEqualTo("\"7\"");
    assertThat(headers.getFirst("If-Match")).isEqualTo("\"8\"");
    assertThat(headers.getFirst("Accept-Language")).isEqualTo("zh");
    assertThat(headers.getFirst("Host")).isEqualTo("bureau.example:8443");
    assertThat(headers)
        .doesNotContainKeys("X-private", "Keep-alive", "Te", "Proxy-authorization", "Upgrade");
  }

  @Test
  void theAnswerComesBackWithItsStatusAndHeaders() throws Exception {
    TestService.BUDGET.answers(
        (request, exchange) -> {
          exchange.getResponseHeaders().set("ETag", "\"7\"");
          exchange.getResponseHeaders().set("Location", "/api/v1/projects/1");
          exchange.getResponseHeaders().set("Connection", "X-Internal");
          exchange.getResponseHeaders().set("X-Internal", "secret");
          TestService.respond(exchange, 201, "application/json", "{}");
        });

    var response =
        Client.send(Client.request("/api/v1/projects").POST(BodyPublishers.ofString("{}")));

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.headers().firstValue("etag")).hasValue("\"7\"");
    assertThat(response.headers().firstValue("location")).hasValue("/api/v1/projects/1");
    assertThat(response.headers().map()).doesNotContainKeys("x-internal");
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void anAnswerWithoutABodyEndsWithItsHead(int status) throws Exception {
    TestService.REPORT.answers(
        (request, exchange) -> {
          exchange.getResponseHeaders().set("ETag", "\"7\"");
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    var request =
        "GET /api/v1/evaluations/431053/2024 HTTP/1.1\nHost: a\nConnection: close\n"
            + "Authorization: Bearer %s\n\n".formatted(Client.token());

    var answer = RawConnection.exchange(request).toLowerCase(Locale.ROOT);

    assertThat(answer)
        .startsWith("http/1.1 " + status)
        .contains("etag: \"7\"")
        .doesNotContain("transfer-encoding")
        .doesNotContain("content-length")
        .endsWith("\r\n\r\n");
  }

  @Test
  void aRepeatedRequestAndItsAnswerKeepWhatTellsThemSo() throws Exception {
    TestService.BUDGET.answers(
        (request, exchange) -> {
          exchange.getResponseHeaders().set("Idempotency-Replayed", "true");
          TestService.respond(exchange, 201, "application/json", "{}");
        });

    var response =
        Client.send(
            Client.request("/api/v1/postings")
                .header("Idempotency-Key", "8e03978e-40d5")
                .POST(BodyPublishers.ofString("{}")));

    assertThat(TestService.BUDGET.lastSeen().headers().getFirst("Idempotency-Key"))
        .isEqualTo("8e03978e-40d5");
    assertThat(response.headers().firstValue("idempotency-replayed")).hasValue("true");
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void anAnswerWithoutABodyLeavesTheConnectionUsable(int status) throws Exception {
    TestService.REPORT.answers((request, exchange) -> exchange.sendResponseHeaders(status, -1));

    for (var i = 0; i < 3; i++) {
      var response = Client.get("/api/v1/evaluations");
      assertThat(response.statusCode()).isEqualTo(status);
      assertThat(response.body()).isEmpty();
    }
  }
}
