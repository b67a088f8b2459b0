package org.jiheng.deploy.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The platform's one door, entered with a token of the issuer. */
public final class Gateway {

  private static final Duration ANSWER = Duration.ofSeconds(60);
  private static final Duration TOKEN_USE = Duration.ofMinutes(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String address;
  private final String issuer;
  private final String client;
  private String token;
  private long tokenTime;

  /**
   * @param client in whose name it is entered; one that the local issuer gives a role
   */
  Gateway(String address, String issuer, String client) {
    this.address = address;
    this.issuer = issuer;
    this.client = client;
  }

  /** An answer with its body as it came. */
  public record Answer(HttpResponse<byte[]> response) {

    public int status() {
      return response.statusCode();
    }

    public byte[] body() {
      return response.body();
    }

    public JsonNode json() throws IOException {
      return JSON.readTree(response.body());
    }

    public Optional<String> etag() {
      return response.headers().firstValue("ETag");
    }

    /** How long to wait before asking again: what the answer says, in bounds. */
    Duration retryAfter() {
      return response
          .headers()
          .firstValue("Retry-After")
          .filter(seconds -> seconds.matches("\\d{1,4}"))
          .map(seconds -> Duration.ofSeconds(Math.min(2, Long.parseLong(seconds))))
          .filter(duration -> !duration.isZero())
          .orElse(Duration.ofMillis(300));
    }
  }

  public Answer get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  public Answer put(String path, byte[] body, Optional<String> ifMatch)
      throws IOException, InterruptedException {
    return put(path, "application/json", body, ifMatch);
  }

  Answer put(String path, String mediaType, byte[] body, Optional<String> ifMatch)
      throws IOException, InterruptedException {
    var request =
        request(path).header("Content-Type", mediaType).PUT(BodyPublishers.ofByteArray(body));
    ifMatch.ifPresent(etag -> request.header("If-Match", etag));
    return send(request);
  }

  /** A request to this path, with the token. */
  public HttpRequest.Builder request(String path) throws IOException, InterruptedException {
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(ANSWER)
        .header("Authorization", "Bearer " + token());
  }

  public Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return new Answer(http.send(request.build(), BodyHandlers.ofByteArray()));
  }

  /** The same without a thread that waits. */
  public CompletableFuture<Answer> sendAsync(HttpRequest.Builder request) {
    return http.sendAsync(request.build(), BodyHandlers.ofByteArray()).thenApply(Answer::new);
  }

  private synchronized String token() throws IOException, InterruptedException {
    if (token == null || System.nanoTime() - tokenTime > TOKEN_USE.toNanos()) {
      var request =
          HttpRequest.newBuilder(URI.create(issuer + "/token"))
              .timeout(ANSWER)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(
                  BodyPublishers.ofString(
                      "grant_type=client_credentials&client_secret=any&client_id=" + client))
              .build();
      var response = http.send(request, BodyHandlers.ofByteArray());
      token = JSON.readTree(response.body()).path("access_token").asText();
      tokenTime = System.nanoTime();
    }
    return token;
  }
}
