package org.jiheng.gateway;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jiheng.testing.Tokens;

/** A plain client of the gateway, for what REST-assured hides: streams, protocols, raw paths. */
final class Client {

  private static final String TOKEN = Tokens.bearer();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Client() {}

  static String token() {
    return TOKEN;
  }

  static HttpClient http() {
    return HTTP;
  }

  static URI uri(String path) {
    return URI.create("http://127.0.0.1:" + RestAssured.port + path);
  }

  static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + TOKEN);
  }

  static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  static HttpResponse<String> get(String path) throws Exception {
    return send(request(path).GET());
  }
}
