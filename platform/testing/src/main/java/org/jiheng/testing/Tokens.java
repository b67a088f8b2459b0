package org.jiheng.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tokens of the shared issuer, by client credentials: the bare token, as REST-assured's {@code
 * auth().oauth2(token)} wants it; in a header it stands after {@code Bearer }.
 */
public final class Tokens {

  /** The client in whose name {@link #bearer()} acts. */
  public static final String CLIENT = "test-clerk";

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Tokens() {}

  /** A token that every service accepts. */
  public static String bearer() {
    return bearer(CLIENT);
  }

  /** A token that every service accepts, in the name of this client. */
  public static String bearer(String client) {
    return request(client, Map.of());
  }

  /** A token for somebody else's services. */
  public static String withAudience(String audience) {
    return request(CLIENT, Map.of("audience", audience));
  }

  /** A token of somebody who has another role than the services ask for. */
  public static String withGroup(String group) {
    return request(CLIENT, Map.of("groups", group));
  }

  private static String request(String client, Map<String, String> parameters) {
    Map<String, String> form = new TreeMap<>(parameters);
    form.put("grant_type", "client_credentials");
    form.put("client_id", client);
    form.put("client_secret", "any");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(Parts.shared().issuer() + "/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
            .build();
    try {
      HttpResponse<String> response =
          HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (response.statusCode() != 200) {
        throw new IllegalStateException("the issuer answered " + response.body());
      }
      return Json.read(response.body()).get("access_token").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
