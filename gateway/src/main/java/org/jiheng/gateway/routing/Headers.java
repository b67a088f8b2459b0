package org.jiheng.gateway.routing;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Headers that belong to one connection only and never travel on (RFC 9110, 7.6.1). */
final class Headers {

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

  private Headers() {}

  /**
   * Also drops what {@code Connection} names; the proxy itself takes care of the body's framing.
   */
  static void dropHopByHop(MultiMap headers) {
    List<String> named = headers.getAll("connection");
    for (String value : List.copyOf(named)) {
      for (String name : value.split(",")) {
        String header = name.strip().toLowerCase(Locale.ROOT);
        if (!header.isEmpty() && !isFraming(header)) {
          headers.remove(header);
        }
      }
    }
    HOP_BY_HOP.forEach(headers::remove);
  }

  private static boolean isFraming(String header) {
    return header.equals("content-length") || header.equals("transfer-encoding");
  }
}
