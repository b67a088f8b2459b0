package org.jiheng.gateway.routing;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Names a request's path for the metrics: one series a kind of path, whoever asks and whatever for.
 * A path as it was sent would put departments into the names of series, and anybody could use up
 * their number.
 */
@Singleton
class MeasuredPaths {

  /** Before everything that may refuse a request. */
  private static final int FIRST = 1000;

  /** The key under which Quarkus' metrics look for the name; a resource of our own sets it, too. */
  private static final String NAME = "UrlPathTemplate";

  void register(@Observes Filters filters) {
    filters.register(MeasuredPaths::name, FIRST);
  }

  private static void name(RoutingContext context) {
    var request = (HttpServerRequestInternal) context.request();
    request.context().putLocal(NAME, RoutingTable.kind(request.path()));
    context.next();
  }
}
