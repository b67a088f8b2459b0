package org.jiheng.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.httpproxy.ProxyRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * HopHeaders that never travel on as they came: those of one connection (RFC 9110, 7.6.1), and what
 * a client says about where it comes from.
 */
final class HopHeaders {

  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "upgrade",
          "expect");

  private static final Set<String> STATED_ORIGIN =
      Set.of(
          "forwarded",
          "x-forwarded-for",
          "x-forwarded-host",
          "x-forwarded-port",
          "x-forwarded-prefix",
          "x-forwarded-proto",
          "x-forwarded-ssl",
          "x-real-ip",
          "cookie");

  private static final Set<Integer> BODILESS = Set.of(204, 304);

  private HopHeaders() {}

  /**
   * Also drops what {@code Connection} names; the proxy itself takes care of the body's framing.
   */
  static void dropHopByHop(MultiMap headers) {
    var named = headers.getAll("connection");
    for (String value : List.copyOf(named)) {
      for (String name : value.split(",")) {
        var header = name.strip().toLowerCase(Locale.ROOT);
        if (!header.isEmpty() && !isFraming(header)) {
          headers.remove(header);
        }
      }
    }
    HOP_BY_HOP.forEach(headers::remove);
  }

  /**
   * Says who asked and how, instead of what a client says of itself; whom a trusted proxy named is
   * already the request's remote address. A session's cookies are nobody's but the gateway's.
   */
  static void tellOrigin(ProxyRequest request) {
    var origin = request.proxiedRequest();
    var headers = request.headers();
    STATED_ORIGIN.forEach(headers::remove);
    if (origin.remoteAddress() != null && origin.remoteAddress().hostAddress() != null) {
      headers.set("X-Forwarded-For", origin.remoteAddress().hostAddress());
    }
    headers.set("X-Forwarded-Proto", origin.scheme());
    if (origin.authority() != null) {
      headers.set("X-Forwarded-Host", origin.authority().toString());
    }
  }

  /**
   * An answer that ends with its head (RFC 9110, 6.4.1) has no framing, which the proxy gives to
   * every one: a client would wait for what never comes.
   */
  static void dropFraming(HttpServerResponse response) {
    if (BODILESS.contains(response.getStatusCode())) {
      response.headers().remove("content-length").remove("transfer-encoding");
    }
  }

  private static boolean isFraming(String header) {
    return header.equals("content-length") || header.equals("transfer-encoding");
  }
}
