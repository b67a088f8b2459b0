package org.jiheng.gateway.session;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Who has a token in its hand is judged by it; otherwise a session's cookie counts. Elsewhere than
 * in the API and at its login a broken session hinders nobody.
 */
@ApplicationScoped
class SessionTenant implements TenantResolver {

  static final String PAGE = "page";

  /** The other one is named too: left open, a cookie would choose even beside a token. */
  @Override
  public String resolve(RoutingContext context) {
    return isForSessions(context) ? PAGE : OidcUtils.DEFAULT_TENANT_ID;
  }

  static boolean isForSessions(RoutingContext context) {
    if (context.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
      return false;
    }
    var path = context.request().path();
    return path.equals(LoginRoutes.LOGIN)
        || path.equals(LoginRoutes.LOGOUT)
        || path.startsWith("/api/") && SessionCookie.isIn(context.request());
  }
}
