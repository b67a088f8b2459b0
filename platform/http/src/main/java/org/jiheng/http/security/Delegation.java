package org.jiheng.http.security;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiheng.http.OnBehalf;
import org.jiheng.http.Roles;

/** Whether a request is made for somebody, and whether it may be. */
final class Delegation {

  /** Handing in a filing: the gateway's path, and those on which it calls the services. */
  private static final List<String> PATHS =
      List.of("/api/v1/filings/", "/api/v1/filing-parts/", "/api/v1/filing-documents/");

  private Delegation() {}

  /**
   * @param request null where an identity is made outside of one
   */
  static boolean isClaimed(RoutingContext request) {
    return request != null && request.request().headers().contains(OnBehalf.HEADER);
  }

  /** Empty where the caller may not act for anybody, not here, or names nobody. */
  static Optional<OnBehalf> person(RoutingContext request, Set<String> roles) {
    var named = request.request().headers().getAll(OnBehalf.HEADER);
    return roles.contains(Roles.FILING_AGENT) && named.size() == 1 && isFiling(request)
        ? OnBehalf.of(named.get(0))
        : Optional.empty();
  }

  private static boolean isFiling(RoutingContext request) {
    var path = request.normalizedPath();
    return HttpMethod.PUT.equals(request.request().method())
        && PATHS.stream().anyMatch(path::startsWith);
  }
}
