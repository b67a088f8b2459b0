package org.jiheng.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import org.jiheng.http.toy.LocalIssuer;
import org.junit.jupiter.api.Test;

/** A body that is too large is told so; the client is not left with a reset connection. */
@QuarkusTest
@WithTestResource(LocalIssuer.class)
class BodyLimitIT {

  private static final int MEGABYTE = 1 << 20;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void aBodyOfStatedLengthIsRefusedBeforeItIsRead() throws Exception {
    isTooLarge(post("/api/v1/toys/bytes", BodyPublishers.ofByteArray(letters(20))));
    isTooLarge(post("/api/v1/toys", BodyPublishers.ofByteArray(letters(20))));
  }

  @Test
  void aBodyOfUnknownLengthIsRefusedWhereItPassesTheLimit() throws Exception {
    isTooLarge(post("/api/v1/toys/bytes", streamed(letters(20))));
    isTooLarge(post("/api/v1/toys/tree", streamed(letters(20))));
  }

  @Test
  void aBodyWithinTheLimitIsTaken() throws Exception {
    assertThat(post("/api/v1/toys/bytes", streamed(letters(15))).body())
        .isEqualTo("{\"length\":" + 15 * MEGABYTE + "}");
    assertThat(post("/api/v1/toys/bytes", BodyPublishers.ofByteArray(letters(15))).statusCode())
        .isEqualTo(200);
  }

  private HttpResponse<String> post(String path, BodyPublisher body)
      throws IOException, InterruptedException {
    var token = LocalIssuer.token("u-1", "jiheng", "bureau-admin");
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(body)
            .build(),
        BodyHandlers.ofString());
  }

  private static void isTooLarge(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(response.body()).contains("/problems/too-large", "16 MB");
  }

  private static BodyPublisher streamed(byte[] bytes) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
  }

  /** A JSON string of that size. */
  private static byte[] letters(int megabytes) {
    var bytes = new byte[megabytes * MEGABYTE];
    Arrays.fill(bytes, (byte) 'a');
    bytes[0] = '"';
    bytes[bytes.length - 1] = '"';
    return bytes;
  }
}
