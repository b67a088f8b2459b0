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

/** Nobody gets past the gateway without a token of the issuer, whichever way a path is answered. */
@QuarkusTest
@OnParts
class IdentityIT {

  @BeforeEach
  void up() {
    TestService.upAll();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/evaluations",
    "POST, /api/v1/postings",
    "GET, /api/v1/events",
    "PUT, /api/v1/filings/431053/2024",
    "GET, /api/v1/unknown"
  })
  void withoutATokenThereIsAProblemAndNoServiceHearsOfIt(String method, String path)
      throws Exception {
    var request = HttpRequest.newBuilder(Client.uri(path));

    assertRefused(
        Client.send(request.method(method, BodyPublishers.ofString("{}"))),
        401,
        "/problems/unauthenticated");
  }

  @Test
  void aTokenThatIsNoneIsRefused() throws Exception {
    assertRefused(get("nonsense"), 401, "/problems/unauthenticated");
  }

  @Test
  void aTokenForSomebodyElsesServicesIsRefused() throws Exception {
    assertRefused(get(Tokens.withAudience("elsewhere")), 401, "/problems/unauthenticated");
  }

  @Test
  void aCallerWithoutARoleOfThePlatformIsForbidden() throws Exception {
    assertRefused(get(Tokens.withGroups("visitor")), 403, "/problems/forbidden");
  }

  private static HttpResponse<String> get(String token) throws Exception {
    return Client.send(
        HttpRequest.newBuilder(Client.uri("/api/v1/evaluations"))
            .header("Authorization", "Bearer " + token));
  }

  private static void assertRefused(HttpResponse<String> response, int status, String type) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(response.body()).contains("\"type\":\"" + type + "\"");
    assertThat(TestService.ALL).allSatisfy(service -> assertThat(service.seen()).isEmpty());
  }
}
