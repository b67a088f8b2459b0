package org.jiheng.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tokens of an issuer, by client credentials: the bare token, as REST-assured's {@code
 * auth().oauth2(token)} wants it; in a header it stands after {@code Bearer }. The static methods
 * ask the shared issuer; {@link ForgedTokens} makes the ones that no issuer would give.
 */
public final class Tokens {

  /** The client in whose name {@link #bearer()} acts. */
  public static final String CLIENT = "test-clerk";

  public static final String ADMIN = "bureau-admin";
  public static final String REVIEWER = "bureau-reviewer";
  public static final String APPROVER = "department-approver";
  public static final String CLERK = "department-clerk";
  public static final String AUDITOR = "auditor";
  public static final String PLATFORM = "platform";

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String issuer;

  private Tokens(String issuer) {
    this.issuer = issuer;
  }

  /** Tokens of an embedded issuer that is not the shared one. */
  public static Tokens of(String issuer) {
    return new Tokens(issuer);
  }

  /** A token that every service accepts for everything. */
  public static String bearer() {
    return bearer(CLIENT);
  }

  /** A token that every service accepts for everything, in the name of this client. */
  public static String bearer(String client) {
    return shared().inRole(client, ADMIN);
  }

  public static String reviewer() {
    return shared().inRole("test-reviewer", REVIEWER);
  }

  /** A token of a clerk of these departments. */
  public static String clerk(String... departments) {
    return shared().inRole(CLIENT, CLERK, departments);
  }

  /** A token of somebody who answers for what these departments hand in. */
  public static String approver(String... departments) {
    return shared().inRole("test-approver", APPROVER, departments);
  }

  public static String auditor() {
    return shared().inRole("test-auditor", AUDITOR);
  }

  /** The platform's own: it opens the internal paths of the services, and nothing else. */
  public static String platform() {
    return shared().inRole("test-platform", PLATFORM);
  }

  /** A token for somebody else's services. */
  public static String withAudience(String audience) {
    return shared().request(CLIENT, Map.of("groups", ADMIN, "audience", audience));
  }

  /** A token of somebody who has these roles, which need not be any of the platform. */
  public static String withGroups(String... groups) {
    return shared().request(CLIENT, Map.of("groups", List.of(groups)));
  }

  private static Tokens shared() {
    return new Tokens(Parts.shared().issuer());
  }

  public String inRole(String client, String role, String... departments) {
    return request(client, Map.of("groups", role, "departments", List.of(departments)));
  }

  /**
   * @param parameters what the token is to be like, beside the client: {@code groups}, {@code
   *     departments}, {@code audience}, {@code iss}, {@code lifetime}; a list is sent with commas,
   *     because a parameter may not be repeated
   */
  public String request(String client, Map<String, Object> parameters) {
    var form = new LinkedHashMap<String, Object>(parameters);
    form.put("grant_type", "client_credentials");
    form.put("client_id", client);
    form.put("client_secret", "any");
    var request =
        HttpRequest.newBuilder(URI.create(issuer + "/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
            .build();
    try {
      var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
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

  private static String encode(Map<String, Object> form) {
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(Object value) {
    var text =
        value instanceof List<?> list
            ? list.stream().map(Object::toString).collect(Collectors.joining(","))
            : value.toString();
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
