package org.jiheng.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jiheng.filing.json.FilingJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The platform with a real Keycloak as its issuer: a program files by client credentials, and a
 * clerk logs in by code with PKCE and is bound to its department. Run by {@code -Pkeycloak}.
 */
@EnabledIfSystemProperty(named = Keycloak.HOME, matches = ".+")
class KeycloakJourney {

  private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

  /** The pair of RFC 7636, appendix B. */
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  private static final Sample OWN = Sample.of("E2E-KEYCLOAK");
  private static final Sample FOREIGN = Sample.of("E2E-KEYCLOAK-FOREIGN");

  private static Keycloak keycloak;

  @BeforeAll
  static void start() throws Exception {
    keycloak = Keycloak.start();
    System.setProperty(Platform.ISSUER, keycloak.issuer());
    System.setProperty(Platform.SECRET, keycloak.secret());
  }

  @AfterAll
  static void stop() throws Exception {
    keycloak.stop();
  }

  @Test
  void aProgramFilesAndAClerkWhoLogsInSeesItsDepartmentOnly() throws Exception {
    assertThat(file(OWN).statusCode()).isEqualTo(403);
    keycloak.letProgramsBe("bureau-admin");
    file(OWN).then().statusCode(201);
    file(FOREIGN).then().statusCode(201);
    keycloak.add("clerk", "department-clerk", OWN.code());

    keycloak.redeem(code("clerk"), VERIFIER.replace('d', 'e')).then().statusCode(400);
    String token =
        keycloak
            .redeem(code("clerk"), VERIFIER)
            .then()
            .statusCode(200)
            .extract()
            .path("access_token");

    JsonNode claims = claims(token);
    assertThat(claims.get("iss").asText()).isEqualTo(keycloak.issuer());
    assertThat(claims.get("departments").toString()).isEqualTo("[\"" + OWN.code() + "\"]");
    assertThat(claims.get("groups").toString()).contains("\"department-clerk\"");
    assertThat(claims.get("name").asText()).contains("经办");
    Awaitility.await("the evaluation")
        .atMost(Duration.ofSeconds(120))
        .until(() -> as(token).get(evaluation(OWN)).statusCode() == 200);
    as(token).get(evaluation(FOREIGN)).then().statusCode(403);
    as(token)
        .get("/api/v1/evaluations?fiscalYear=2024")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].department.code", equalTo(OWN.code()));
    as(token).get("/api/v1/overview/2024").then().statusCode(403);
  }

  @Test
  void withoutPkceThereIsNoCode() {
    var answer = authorization(null);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.header("Location")).contains("error=invalid_request");
  }

  @Test
  void aPersonLogsInAtThePageAndRequestsAtTheSameMomentRenewItsSessionSideBySide()
      throws Exception {
    keycloak.add("reviewer", "bureau-reviewer");
    keycloak.letThePageBeAt(Platform.running().gateway());
    var browser =
        HttpClient.newBuilder()
            .cookieHandler(cookies())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();
    var login = get(browser, Platform.running().gateway() + "/login?return=/api/v1/session");
    var form = FORM.matcher(login.body());
    assertThat(form.find()).as(login.uri() + " " + login.body()).isTrue();
    keycloak.letTokensBeShort();

    var fields =
        "username=reviewer&password="
            + URLEncoder.encode(Keycloak.PASSWORD, StandardCharsets.UTF_8);
    var back =
        browser.send(
            HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))
                .build(),
            BodyHandlers.ofString());

    assertThat(back.uri().getPath()).as(back.body()).isEqualTo("/api/v1/session");
    assertThat(back.body()).contains("bureau-reviewer");
    for (var round = 0; round < 3; round++) {
      var together =
          IntStream.range(0, 6)
              .mapToObj(
                  each ->
                      browser.sendAsync(
                          HttpRequest.newBuilder(
                                  URI.create(
                                      Platform.running().gateway()
                                          + "/api/v1/evaluations?fiscalYear=2024"))
                              .build(),
                          BodyHandlers.discarding()))
              .toList();
      assertThat(together.stream().map(each -> each.join().statusCode())).containsOnly(200);
    }
  }

  /** As a browser has it on its own machine, where Secure wants no TLS. */
  private static CookieManager cookies() {
    return new CookieManager() {
      @Override
      public void put(URI uri, Map<String, List<String>> headers) throws IOException {
        var open = new HashMap<>(headers);
        open.replaceAll(
            (name, values) ->
                values.stream().map(value -> value.replaceAll("(?i); *secure", "")).toList());
        super.put(uri, open);
      }
    };
  }

  private static HttpResponse<String> get(HttpClient browser, String address) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build(),
        BodyHandlers.ofString());
  }

  private static Response file(Sample filing) {
    return as(keycloak.programToken())
        .contentType("application/json; charset=UTF-8")
        .body(filing.text())
        .put(filing.path());
  }

  /** The code with which the page comes back after a login. */
  private static String code(String person) {
    var page = authorization(CHALLENGE);
    var form = FORM.matcher(page.asString());
    assertThat(form.find()).as(page.asString()).isTrue();
    var answer =
        given()
            .redirects()
            .follow(false)
            .urlEncodingEnabled(false)
            .cookies(page.detailedCookies())
            .formParam("username", person)
            .formParam("password", Keycloak.PASSWORD)
            .post(form.group(1).replace("&amp;", "&"));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(302);
    return answer.header("Location").replaceFirst(".*[?&]code=([^&]*).*", "$1");
  }

  private static Response authorization(String challenge) {
    var request =
        given()
            .redirects()
            .follow(false)
            .queryParam("response_type", "code")
            .queryParam("client_id", "jiheng-page")
            .queryParam("redirect_uri", Keycloak.REDIRECT)
            .queryParam("scope", "openid");
    if (challenge != null) {
      request.queryParam("code_challenge_method", "S256").queryParam("code_challenge", challenge);
    }
    return request.get(keycloak.issuer() + "/protocol/openid-connect/auth");
  }

  private static RequestSpecification as(String token) {
    return given().baseUri(Platform.running().gateway()).auth().oauth2(token);
  }

  private static String evaluation(Sample filing) {
    return "/api/v1/evaluations/" + filing.code() + "/2024";
  }

  private static JsonNode claims(String token) throws Exception {
    return FilingJson.mapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }
}
