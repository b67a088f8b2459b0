package org.jiheng.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.HttpCookie;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.Parts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person logs in at the real issuer and works with nothing but a cookie. */
@QuarkusTest
@OnParts
class LoginIT {

  private static Browser browser;

  @BeforeAll
  static void noSession() {
    browser = null;
  }

  @BeforeEach
  void up() throws Exception {
    TestService.upAll();
    if (browser == null) {
      browser = new Browser();
      browser.logIn("admin", "/api/v1/session");
    }
  }

  @Test
  void aLoginGoesByCodeWithPkceAndLeadsBackToWhereItBegan() throws Exception {
    var visitor = new Browser();

    var login = visitor.get("/login?return=/api/v1/session");
    var issuer = Browser.location(login).toString();
    var last = visitor.logIn("admin", "/api/v1/session");

    assertThat(login.statusCode()).isEqualTo(302);
    assertThat(issuer)
        .startsWith(Parts.shared().issuer())
        .contains("response_type=code", "code_challenge_method=S256", "nonce=");
    assertThat(last.statusCode()).isEqualTo(200);
    assertThat(last.uri().getPath()).isEqualTo("/api/v1/session");
    var session = JsonPath.from(last.body());
    assertThat(session.getString("subject")).isEqualTo("admin");
    assertThat(session.getString("name")).isEqualTo("绩效系统管理员");
    assertThat(session.getString("role")).isEqualTo("bureau-admin");
    assertThat(session.getList("departments")).isEmpty();
    assertThat(session.getString("expiresAt")).endsWith("Z");
  }

  @Test
  void aLoginLeadsToNoOtherHost() throws Exception {
    var visitor = new Browser();

    visitor.logIn("admin", "//127.0.0.2/evil");

    assertThat(visitor.visited()).noneMatch(address -> address.getHost().equals("127.0.0.2"));
    assertThat(visitor.visited().get(visitor.visited().size() - 1).getPath()).isEqualTo("/");
  }

  @Test
  void theCookieIsForTheGatewayAloneAndTellsNothing() {
    assertThat(browser.session())
        .isNotEmpty()
        .allSatisfy(
            cookie -> {
              assertThat(cookie.isHttpOnly()).isTrue();
              assertThat(cookie.getPath()).isEqualTo("/");
              assertThat(cookie.getValue().length()).isLessThan(4096);
              assertThat(cookie.getValue()).doesNotContain("admin");
            });
    var whole = browser.session().stream().map(HttpCookie::getValue).collect(Collectors.joining());
    var header = new String(Base64.getUrlDecoder().decode(whole.split("\\.")[0]));
    assertThat(header).contains("A256GCM");
  }

  @Test
  void aServiceGetsTheTokenOfTheSessionAndNoCookie() throws Exception {
    assertThat(browser.get("/api/v1/postings").body()).isEqualTo("budget");

    var headers = TestService.BUDGET.lastSeen().headers();
    assertThat(headers.getFirst("Authorization")).startsWith("Bearer ey");
    assertThat(headers).doesNotContainKey("Cookie");
  }

  @Test
  void aChangeNeedsMoreThanACookie() throws Exception {
    var change =
        HttpRequest.newBuilder(Client.uri("/api/v1/postings")).POST(BodyPublishers.ofString("{}"));

    var refused = browser.send(change.copy());
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("X-Jiheng-Client");
    assertThat(TestService.BUDGET.seen()).isEmpty();

    assertThat(browser.send(change.header("X-Jiheng-Client", "page")).statusCode()).isEqualTo(200);
    assertThat(TestService.BUDGET.lastSeen().text()).isEqualTo("{}");
  }

  @Test
  void aFilingIsHandedInWithASession() throws Exception {
    var response =
        browser.send(
            HttpRequest.newBuilder(Client.uri("/api/v1/filings/431053/2024"))
                .header("Content-Type", "application/json")
                .header("X-Jiheng-Client", "page")
                .PUT(BodyPublishers.ofString("{}")));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(TestService.REPORT.lastSeen().headers().getFirst("Authorization"))
        .startsWith("Bearer ey");
  }

  @Test
  void anEventSourceWorksWithTheCookieAlone() throws Exception {
    TestService.REPORT.answers(
        (request, exchange) ->
            TestService.respond(exchange, 200, "text/event-stream", "id: 1\ndata: {}\n\n"));

    var stream =
        browser.send(
            HttpRequest.newBuilder(Client.uri("/api/v1/events"))
                .header("Accept", "text/event-stream"));

    assertThat(stream.headers().firstValue("content-type")).hasValue("text/event-stream");
    assertThat(stream.body()).isEqualTo("id: 1\ndata: {}\n\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/session", "/api/v1/postings", "/api/v1/events"})
  void withoutASessionAScriptIsToldSoAndNotSentAway(String path) throws Exception {
    var response = new Browser().get(path);

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(response.headers().firstValue("location")).isEmpty();
  }

  @Test
  void aCookieThatWasTamperedWithIsNoSession() throws Exception {
    var tampered =
        browser.session().stream()
            .map(cookie -> cookie.getName() + "=" + broken(cookie.getValue()))
            .collect(Collectors.joining("; "));

    var response =
        Client.http()
            .send(
                HttpRequest.newBuilder(Client.uri("/api/v1/postings"))
                    .header("Cookie", tampered)
                    .build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(TestService.BUDGET.seen()).isEmpty();
  }

  @Test
  void aTokenCountsBeforeACookie() throws Exception {
    var response =
        browser.send(
            HttpRequest.newBuilder(Client.uri("/api/v1/postings"))
                .header("Authorization", "Bearer nonsense"));

    assertThat(response.statusCode()).isEqualTo(401);
  }

  @Test
  void aSessionIsRenewedBeforeItsTokenExpires() throws Exception {
    var working = new Browser();
    working.logIn("admin", "/api/v1/session");
    var first = working.session();
    var expiry = JsonPath.from(working.get("/api/v1/session").body()).getString("expiresAt");

    Awaitility.await()
        .atMost(10, SECONDS)
        .until(
            () -> {
              assertThat(working.get("/api/v1/session").statusCode()).isEqualTo(200);
              return !values(working.session()).equals(values(first));
            });

    var renewed = JsonPath.from(working.get("/api/v1/session").body()).getString("expiresAt");
    assertThat(renewed).isGreaterThan(expiry);
  }

  @Test
  void aLoginLeavesNoCodeTokenOrCookieInTheLog() throws Exception {
    try (var log = new LogLines()) {
      var visitor = new Browser();
      visitor.logIn("admin", "/api/v1/postings?secret=1");
      visitor.get("/api/v1/postings?secret=2");

      Awaitility.await()
          .atMost(5, SECONDS)
          .until(
              () ->
                  log.lines().stream().anyMatch(line -> line.contains("GET /api/v1/postings 200")));
      assertThat(log.lines())
          .anyMatch(line -> line.contains("GET /login 302"))
          .noneMatch(line -> line.contains("code=") || line.contains("secret"))
          .noneMatch(line -> line.contains("eyJ") || line.contains("q_session"));
    }
  }

  @Test
  void aLogoutEndsTheSessionHereAndAtTheIssuer() throws Exception {
    var leaving = new Browser();
    leaving.logIn("admin", "/api/v1/session");
    assertThat(leaving.get("/api/v1/session").statusCode()).isEqualTo(200);

    var logout = leaving.get("/logout");

    assertThat(logout.statusCode()).isEqualTo(302);
    assertThat(Browser.location(logout).toString())
        .startsWith(Parts.shared().issuer())
        .contains("id_token_hint=", "post_logout_redirect_uri=");
    assertThat(leaving.get("/api/v1/session").statusCode()).isEqualTo(401);
  }

  @Test
  void anotherSiteCannotEndASession() throws Exception {
    var response =
        browser.send(
            HttpRequest.newBuilder(Client.uri("/logout")).header("Sec-Fetch-Site", "cross-site"));

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(browser.get("/api/v1/session").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/logout"})
  void theLoginIsOnlyOpened(String path) throws Exception {
    var response =
        Client.send(HttpRequest.newBuilder(Client.uri(path)).POST(BodyPublishers.noBody()));

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("allow")).hasValue("GET");
  }

  @Test
  void aTokenOfAProgramHasASessionTooAndNeedsNoHeader() throws Exception {
    assertThat(JsonPath.from(Client.get("/api/v1/session").body()).getString("role"))
        .isEqualTo("bureau-admin");
    assertThat(
            Client.send(Client.request("/api/v1/postings").POST(BodyPublishers.ofString("{}")))
                .statusCode())
        .isEqualTo(200);
  }

  private static List<String> values(List<HttpCookie> cookies) {
    return cookies.stream().map(HttpCookie::getValue).toList();
  }

  private static String broken(String value) {
    var at = value.length() - 20;
    char other = value.charAt(at) == 'A' ? 'B' : 'A';
    return value.substring(0, at) + other + value.substring(at + 1);
  }
}
