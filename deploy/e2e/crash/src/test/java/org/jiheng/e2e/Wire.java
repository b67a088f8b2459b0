package org.jiheng.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.testing.Tokens;

/**
 * The gateway as a client sees it while things are killed: a request has an answer, or its outcome
 * is unknown. Unknown is whatever says nothing of the request itself: no answer, a server's error,
 * or that the same request is still being carried out.
 */
final class Wire {

  private static final int STILL_RUNNING = 409;
  private static final int SERVER_ERROR = 500;
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(90);
  private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(4);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Figures figures;
  private String token;

  Wire(Figures figures) {
    this.figures = figures;
  }

  /** What the gateway said. */
  record Answer(int status, String etag, byte[] body) {

    boolean isOk() {
      return status / 100 == 2;
    }

    JsonNode json() {
      try {
        return FilingJson.mapper().readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String toString() {
      return status + " " + new String(body, UTF_8);
    }
  }

  /** For each change a token, not for each attempt: tokens cost the machine more than refusals. */
  void authenticate() {
    token = Tokens.bearer();
  }

  /** Empty where the outcome is unknown. */
  Optional<Answer> send(String method, String path, Map<String, String> headers, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(Platform.running().gateway() + path))
            .timeout(LONGEST_ANSWER)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    figures.moment(method);
    try {
      var response = http.send(request.build(), BodyHandlers.ofByteArray());
      if (response.statusCode() >= SERVER_ERROR || response.statusCode() == STILL_RUNNING) {
        figures.unknown(method, Integer.toString(response.statusCode()));
        return Optional.empty();
      }
      var etag = response.headers().firstValue("ETag").orElse(null);
      return Optional.of(new Answer(response.statusCode(), etag, response.body()));
    } catch (IOException noAnswer) {
      figures.unknown(method, noAnswer.getClass().getSimpleName());
      return Optional.empty();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      figures.moment(method);
    }
  }

  Optional<Answer> get(String path) {
    return send("GET", path, Map.of(), null);
  }

  /** What is there, as soon as the platform answers. */
  Answer reads(String path) {
    var answer = until("an answer to GET " + path, () -> get(path));
    if (!answer.isOk()) {
      throw new IllegalStateException("GET " + path + ": " + answer);
    }
    return answer;
  }

  /** Tries until an outcome is known. */
  static <T> T until(String what, Supplier<Optional<T>> attempt) {
    return Awaitility.await(what)
        .atMost(LONGEST_OUTAGE)
        .pollDelay(Duration.ZERO)
        .pollInterval(100, MILLISECONDS)
        .pollInSameThread()
        .until(attempt::get, Optional::isPresent)
        .orElseThrow();
  }
}
