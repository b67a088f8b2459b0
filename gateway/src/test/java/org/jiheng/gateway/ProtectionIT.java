package org.jiheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway adds to every answer, and what it takes from one client. */
@QuarkusTest
@OnParts
class ProtectionIT {

  @BeforeEach
  void up() {
    TestService.upAll();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/postings", "/api/v1/unknown", "/nowhere", "/q/health/live"})
  void everyAnswerTellsABrowserHowLittleItMayDoWithIt(String path) throws Exception {
    var response = Client.get(path);

    assertThat(header(response, "x-content-type-options")).isEqualTo("nosniff");
    assertThat(header(response, "content-security-policy"))
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(header(response, "referrer-policy")).isEqualTo("same-origin");
    assertThat(header(response, "cross-origin-opener-policy")).isEqualTo("same-origin");
    assertThat(header(response, "cross-origin-resource-policy")).isEqualTo("same-origin");
    assertThat(response.headers().firstValue("strict-transport-security")).isEmpty();
  }

  @Test
  void anAnswerIsKeptOnlyWhereItsReaderCanAskWhetherItIsStillTrue() throws Exception {
    assertThat(header(Client.get("/api/v1/postings"), "cache-control")).isEqualTo("no-store");

    TestService.REPORT.answers(
        (request, exchange) -> {
          exchange.getResponseHeaders().set("ETag", "\"7\"");
          TestService.respond(exchange, 200, "application/json", "{}");
        });

    assertThat(header(Client.get("/api/v1/evaluations"), "cache-control"))
        .isEqualTo("private, no-cache");
  }

  @Test
  void aPageOfAnotherOriginIsLetReadNothing() throws Exception {
    var response =
        Client.send(
            Client.request("/api/v1/postings").header("Origin", "https://elsewhere.example"));
    var preflight =
        Client.send(
            HttpRequest.newBuilder(Client.uri("/api/v1/postings"))
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));

    assertThat(response.headers().map()).doesNotContainKey("access-control-allow-origin");
    assertThat(preflight.headers().map()).doesNotContainKey("access-control-allow-origin");
    assertThat(preflight.statusCode()).isEqualTo(401);
  }

  @Test
  void aRequestKeepsTheNameThatItsClientGaveIt() throws Exception {
    var response =
        Client.send(Client.request("/api/v1/postings").header("X-Request-Id", "load-7.3"));

    assertThat(header(response, "x-request-id")).isEqualTo("load-7.3");
    assertThat(TestService.BUDGET.lastSeen().headers().getFirst("X-Request-Id"))
        .isEqualTo("load-7.3");
  }

  @Test
  void aRequestWithoutAPlainNameIsGivenOneAlsoWhereItIsRefused() throws Exception {
    var response =
        Client.send(Client.request("/api/v1/unknown").header("X-Request-Id", "a b<script>"));

    assertThat(header(response, "x-request-id")).matches("[0-9a-f-]{36}");
  }

  @Test
  void aFilingCarriesItsNameToItsHome() throws Exception {
    Client.send(
        Client.request("/api/v1/filings/431053/2024")
            .header("Content-Type", "application/json")
            .header("X-Request-Id", "filing-1")
            .PUT(BodyPublishers.ofString("{}")));

    assertThat(TestService.REPORT.lastSeen().headers().getFirst("X-Request-Id"))
        .isEqualTo("filing-1");
  }

  @Test
  void aServiceHearsWhereARequestReallyCameFrom() throws Exception {
    Client.send(
        Client.request("/api/v1/postings")
            .header("X-Forwarded-For", "203.0.113.7")
            .header("X-Forwarded-Proto", "https")
            .header("Forwarded", "for=203.0.113.7")
            .header("Cookie", "q_session=secret")
            .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

    var headers = TestService.BUDGET.lastSeen().headers();
    assertThat(headers.get("X-Forwarded-For")).containsExactly("127.0.0.1");
    assertThat(headers.get("X-Forwarded-Proto")).containsExactly("http");
    assertThat(headers).containsKey("X-Forwarded-Host").doesNotContainKeys("Forwarded", "Cookie");
    assertThat(headers.getFirst("Traceparent")).contains("0af7651916cd43dd8448eb211c80319c");
  }

  @Test
  void aMethodThatNobodyServesIsRefusedWithThoseThatThereAre() throws Exception {
    var response =
        Client.send(Client.request("/api/v1/postings").method("TRACE", BodyPublishers.noBody()));

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(header(response, "allow")).contains("GET", "PATCH");
    assertThat(response.body()).contains("\"/problems/method-not-allowed\"");
  }

  @Test
  void aHeadThatIsTooLargeIsToldSo() throws Exception {
    var longTarget = Client.get("/api/v1/postings?a=" + "a".repeat(8_000));
    var longHeader =
        Client.send(Client.request("/api/v1/postings").header("X-Long", "a".repeat(16_000)));

    assertThat(longTarget.statusCode()).isEqualTo(414);
    assertThat(longTarget.body()).contains("\"/problems/uri-too-long\"");
    assertThat(longHeader.statusCode()).isEqualTo(431);
    assertThat(longHeader.body()).contains("\"/problems/headers-too-large\"");
  }

  @Test
  void whoAsksTooMuchIsToldWhenToComeBackAndHindersNobodyElse() throws Exception {
    var greedy = Tokens.bearer("greedy");
    var response = get("/api/v1/unknown", greedy);
    assertThat(header(response, "ratelimit-policy")).isEqualTo("\"client\";q=400;w=10");
    for (var i = 0; i < 1_000 && response.statusCode() == 404; i++) {
      response = get("/api/v1/unknown", greedy);
    }

    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(response.body()).contains("\"/problems/too-many-requests\"");
    assertThat(header(response, "retry-after")).isEqualTo("1");
    assertThat(header(response, "ratelimit")).startsWith("\"client\";r=0;t=");
    assertThat(Client.get("/api/v1/postings").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.9, a",
    "127.0.0.10, .",
    "127.0.0.11, eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.AA"
  })
  void whoTriesTokensIsSlowedDownByAddress(String address, String token) throws Exception {
    var request =
        "GET /api/v1/postings HTTP/1.1\nHost: a\nConnection: close\nAuthorization: Bearer %s\n\n"
            .formatted(token);
    var answer = RawConnection.exchangeFrom(address, request);
    assertThat(answer).startsWith("HTTP/1.1 401");
    for (var i = 0; i < 100 && answer.startsWith("HTTP/1.1 401"); i++) {
      answer = RawConnection.exchangeFrom(address, request);
    }

    assertThat(answer).startsWith("HTTP/1.1 429").containsIgnoringCase("\r\nRetry-After: ");
    assertThat(Client.get("/api/v1/postings").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> get(String path, String token) throws Exception {
    return Client.send(
        HttpRequest.newBuilder(Client.uri(path)).header("Authorization", "Bearer " + token));
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("none");
  }
}
