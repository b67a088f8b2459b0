package org.jiheng.gateway.protection;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name under which one request is found in every log. A client's own is kept where it is plain;
 * otherwise the gateway gives one. Services and the answer get it in the same header.
 */
@Singleton
public class RequestId {

  public static final String HEADER = "X-Request-Id";

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  void register(@Observes Filters filters) {
    filters.register(RequestId::assign, FilterOrder.REQUEST_ID);
  }

  private static void assign(RoutingContext context) {
    HttpServerRequest request = context.request();
    String given = request.getHeader(HEADER);
    String id = given != null && PLAIN.matcher(given).matches() ? given : generated();
    request.headers().set(HEADER, id);
    context.addHeadersEndHandler(sent -> context.response().putHeader(HEADER, id));
    context.next();
  }

  private static String generated() {
    return UUID.randomUUID().toString();
  }
}
