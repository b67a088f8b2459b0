package org.jiheng.gateway;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Follows redirects one by one and keeps cookies, as a browser does. */
final class Browser {

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
  private final List<URI> visited = new ArrayList<>();

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    var response = http.send(request.build(), BodyHandlers.ofString());
    visited.add(response.uri());
    return response;
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(Client.uri(path)));
  }

  /** Opens the login, chooses the person on the issuer's page and goes back; the last answer. */
  HttpResponse<String> logIn(String person, String returnPath) throws Exception {
    var login = get("/login?return=" + URLEncoder.encode(returnPath, StandardCharsets.UTF_8));
    return follow(
        send(
            HttpRequest.newBuilder(location(login))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + person))));
  }

  HttpResponse<String> follow(HttpResponse<String> response) throws Exception {
    var last = response;
    for (var i = 0; i < 10 && last.statusCode() / 100 == 3; i++) {
      last = send(HttpRequest.newBuilder(location(last)));
    }
    return last;
  }

  static URI location(HttpResponse<String> response) {
    return response.uri().resolve(response.headers().firstValue("location").orElseThrow());
  }

  List<URI> visited() {
    return List.copyOf(visited);
  }

  List<HttpCookie> session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().startsWith("q_session"))
        .toList();
  }
}
