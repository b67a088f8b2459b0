package org.jiheng.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * The name under which one request is found in every log. A client's own is kept where it is plain;
 * otherwise it is given one, by the gateway or by a service that is called directly. The answer has
 * it in the same header, and every line that is logged for the request in its MDC.
 */
@Singleton
public class RequestId {

  public static final String HEADER = "X-Request-Id";

  /** Of the lines that are logged for the request. */
  public static final String FIELD = "requestId";

  /** Before everything else that a request passes. */
  private static final int FIRST = 1_000;

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  void register(@Observes Filters filters) {
    filters.register(RequestId::assign, FIRST);
  }

  private static void assign(RoutingContext context) {
    var request = context.request();
    var given = request.getHeader(HEADER);
    var id = given != null && PLAIN.matcher(given).matches() ? given : generated();
    request.headers().set(HEADER, id);
    MDC.put(FIELD, id);
    context.addHeadersEndHandler(sent -> context.response().putHeader(HEADER, id));
    context.next();
  }

  private static String generated() {
    return UUID.randomUUID().toString();
  }
}
