package org.jiheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies arrive whole or are refused; none arrives cut. */
@QuarkusTest
@OnParts
class BodyIT {

  private static final int MEGABYTE = 1 << 20;

  @BeforeEach
  void up() {
    TestService.upAll();
  }

  /** Over HTTP/2 the proxy library passes a streamed body on empty, and nobody is told. */
  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void aBodyOfUnknownLengthArrivesWholeWhateverProtocolAClientPrefers(HttpClient.Version version)
      throws Exception {
    var client = HttpClient.newBuilder().version(version).build();
    var body = new byte[3 * MEGABYTE];

    var response =
        client.send(
            Client.request("/api/v1/postings").POST(chunked(body)).build(),
            BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(TestService.BUDGET.lastSeen().body()).isEqualTo(body);
  }

  @Test
  void aBodyOfStatedLengthArrivesWholeAndWithThatLength() throws Exception {
    var body = new byte[16 * MEGABYTE];

    Client.send(Client.request("/api/v1/postings").POST(BodyPublishers.ofByteArray(body)));

    var seen = TestService.BUDGET.lastSeen();
    assertThat(seen.body()).hasSize(body.length);
    assertThat(seen.headers().getFirst("Content-Length")).isEqualTo(Integer.toString(body.length));
  }

  @Test
  void aClientThatAsksFirstIsToldToGoOn() throws Exception {
    var response =
        Client.send(
            Client.request("/api/v1/postings")
                .expectContinue(true)
                .POST(BodyPublishers.ofString("{}")));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(TestService.BUDGET.lastSeen().text()).isEqualTo("{}");
  }

  @ParameterizedTest
  @MethodSource
  void aBodyOverSixteenMegabytesIsRefusedWithAProblem(
      String method, String path, BodyPublisher body) throws Exception {
    var response =
        Client.send(
            Client.request(path).header("Content-Type", "application/json").method(method, body));

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(response.body()).contains("\"/problems/too-large\"");
    assertThat(TestService.ALL).allSatisfy(service -> assertThat(service.seen()).isEmpty());
    assertThat(Client.get("/api/v1/postings").statusCode()).isEqualTo(200);
  }

  static Stream<Arguments> aBodyOverSixteenMegabytesIsRefusedWithAProblem() {
    var body = new byte[20 * MEGABYTE];
    return Stream.of(
        Arguments.of("POST", "/api/v1/postings", BodyPublishers.ofByteArray(body)),
        Arguments.of("POST", "/api/v1/postings", chunked(body)),
        Arguments.of("PUT", "/api/v1/filings/431053/2024", BodyPublishers.ofByteArray(body)),
        Arguments.of("PUT", "/api/v1/filings/431053/2024", chunked(body)));
  }

  private static BodyPublisher chunked(byte[] body) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
  }
}
