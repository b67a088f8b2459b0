package org.jiheng.gateway.protection;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/** What tells a browser how little it may do with an answer; on every answer, proxied or not. */
@Singleton
class SecurityHeaders {

  private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";

  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

  private final HeaderConfig config;

  SecurityHeaders(HeaderConfig config) {
    this.config = config;
  }

  void register(@Observes Filters filters) {
    filters.register(this::prepare, FilterOrder.SECURITY_HEADERS);
  }

  private void prepare(RoutingContext context) {
    context.addHeadersEndHandler(sent -> write(context));
    context.next();
  }

  private void write(RoutingContext context) {
    var headers = context.response().headers();
    ALWAYS.forEach(headers::set);
    var api = context.request().path() != null && context.request().path().startsWith("/api");
    headers.set("Content-Security-Policy", api ? API_POLICY : config.pagePolicy());
    if (api && !headers.contains("Cache-Control")) {
      headers.set("Cache-Control", cacheable(headers));
    }
    if ("https".equals(context.request().scheme())) {
      headers.set("Strict-Transport-Security", config.strictTransportSecurity());
    }
  }

  /** What has a tag may be kept by its reader, who asks each time whether it is still true. */
  private static String cacheable(MultiMap headers) {
    return headers.contains("ETag") ? "private, no-cache" : "no-store";
  }
}
