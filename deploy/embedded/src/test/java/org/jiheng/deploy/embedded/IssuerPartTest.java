package org.jiheng.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.jiheng.terminal.LoopbackPorts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerPartTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The pair of RFC 7636, appendix B. */
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  private static final String BACK = "http://127.0.0.1:1/back";

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static IssuerPart part;
  private static String issuer;

  @BeforeAll
  static void start() throws IOException {
    part = IssuerPart.start(LoopbackPorts.free());
    var description = JSON.createObjectNode();
    part.describe(description);
    issuer = description.get("issuer").asText();
  }

  @AfterAll
  static void stop() {
    part.stop();
  }

  @ParameterizedTest
  @CsvSource({
    "admin, bureau-admin, []",
    "reviewer, bureau-reviewer, []",
    "clerk, department-clerk, [431053]",
    "approver, department-approver, [431053]",
    "auditor, auditor, []",
  })
  void aPersonLogsInByCodeWithPkceAndStaysThatPersonWhenTheTokenIsRenewed(
      String person, String role, String departments) throws Exception {
    var tokens = tokens(code(logIn(person, CHALLENGE)), VERIFIER);

    for (JsonNode each : new JsonNode[] {tokens, renewed(tokens.get("refresh_token").asText())}) {
      var access = claims(each.get("access_token").asText());
      assertThat(access.get("iss").asText()).isEqualTo(issuer);
      assertThat(access.get("sub").asText()).isEqualTo(person);
      assertThat(access.get("aud").toString()).contains("\"jiheng\"");
      assertThat(access.get("groups").toString()).isEqualTo("[\"" + role + "\"]");
      assertThat(access.get("departments").toString().replace("\"", "")).isEqualTo(departments);
      assertThat(access.get("name").asText()).isNotBlank();
      assertThat(claims(each.get("id_token").asText()).get("aud").toString()).contains("page");
    }
  }

  @Test
  void thePageOffersEveryPersonAndNobodyElseGetsIn() throws Exception {
    var page = HTTP.send(authorize(CHALLENGE).GET().build(), BodyHandlers.ofString());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("value=\"admin\"", "value=\"reviewer\"", "value=\"clerk\"");
    assertThat(page.body()).contains("value=\"auditor\"", "431053").doesNotContain("accounts -->");
    var stranger =
        logIn("stranger&claims=%7B%22groups%22%3A%5B%22bureau-admin%22%5D%7D", CHALLENGE);
    assertThat(stranger.statusCode()).isEqualTo(200);
    assertThat(stranger.body()).isEqualTo(page.body());
  }

  @Test
  void withoutPkceOrWithAnotherVerifierThereIsNoToken() throws Exception {
    assertThat(logIn("admin", null).statusCode()).isEqualTo(400);
    var code = code(logIn("admin", CHALLENGE));

    assertThat(
            token(
                    "grant_type=authorization_code&client_id=page&redirect_uri="
                        + BACK
                        + "&code="
                        + code
                        + "&code_verifier="
                        + VERIFIER.replace('d', 'e'))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void aRefreshTokenOfAnEarlierRunGivesNothing() throws Exception {
    var answer =
        token("grant_type=refresh_token&client_id=admin&client_secret=any&refresh_token=old");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("invalid_grant");
  }

  @Test
  void aClientThatNobodyKnowsHasNoRole() throws Exception {
    var claims = claims(byCredentials("stranger"));

    assertThat(claims.get("sub").asText()).isEqualTo("stranger");
    assertThat(claims.has("groups")).isFalse();
    assertThat(claims(byCredentials("jiheng-once")).at("/groups/0").asText())
        .isEqualTo("bureau-admin");
    assertThat(claims(byCredentials("jiheng-platform")).at("/groups/0").asText())
        .isEqualTo("platform");
    assertThat(claims(byCredentials("clerk")).at("/departments/0").asText()).isEqualTo("431053");
  }

  @Test
  void theSessionEndsWhereTheClientWants() throws Exception {
    var discovery =
        JSON.readTree(
            HTTP.send(get(issuer + "/.well-known/openid-configuration"), BodyHandlers.ofString())
                .body());
    var end = discovery.get("end_session_endpoint").asText();

    var answer = HTTP.send(get(end + "?post_logout_redirect_uri=" + BACK), BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("location")).hasValue(BACK);
  }

  private static HttpResponse<String> logIn(String person, String challenge) throws Exception {
    return HTTP.send(
        authorize(challenge)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("username=" + person))
            .build(),
        BodyHandlers.ofString());
  }

  private static HttpRequest.Builder authorize(String challenge) {
    var pkce = challenge == null ? "" : "&code_challenge_method=S256&code_challenge=" + challenge;
    return HttpRequest.newBuilder(
        URI.create(
            issuer
                + "/authorize?response_type=code&client_id=page&scope=openid&state=s&nonce=n"
                + "&redirect_uri="
                + BACK
                + pkce));
  }

  private static String code(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
    var location = answer.headers().firstValue("location").orElseThrow();
    assertThat(location).startsWith(BACK).contains("state=s");
    return location.replaceFirst(".*[?&]code=([^&]*).*", "$1");
  }

  private static JsonNode tokens(String code, String verifier) throws Exception {
    return JSON.readTree(
        token(
                "grant_type=authorization_code&client_id=page&redirect_uri="
                    + BACK
                    + "&code="
                    + code
                    + "&code_verifier="
                    + verifier)
            .body());
  }

  private static JsonNode renewed(String refreshToken) throws Exception {
    return JSON.readTree(
        token(
                "grant_type=refresh_token&client_id=page&client_secret=any&refresh_token="
                    + refreshToken)
            .body());
  }

  private static String byCredentials(String client) throws Exception {
    return JSON.readTree(
            token("grant_type=client_credentials&client_secret=any&client_id=" + client).body())
        .get("access_token")
        .asText();
  }

  private static HttpResponse<String> token(String form) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(issuer + "/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private static HttpRequest get(String address) {
    return HttpRequest.newBuilder(URI.create(address)).build();
  }

  private static JsonNode claims(String token) throws IOException {
    return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }
}
