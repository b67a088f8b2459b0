package org.jiheng.gateway.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemKind;
import org.jiheng.http.error.ProblemWriter;

/**
 * From here on a session is a token like any other. A browser sends its cookie along with whatever
 * another site makes it send, so a change needs a header as well, which no other site can make it
 * send.
 */
@Singleton
class SessionFilter {

  static final String CLIENT = "X-Jiheng-Client";

  private static final int AFTER_AUTHORIZATION = 95;
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final ProblemWriter problems;

  SessionFilter(ProblemWriter problems) {
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::pass, AFTER_AUTHORIZATION);
  }

  private void pass(RoutingContext context) {
    if (!SessionTenant.isForSessions(context)
        || !context.request().path().startsWith("/api/")
        || !(context.user() instanceof QuarkusHttpUser user)) {
      context.next();
    } else if (!SAFE.contains(context.request().method())
        && !SessionTenant.PAGE.equals(context.request().getHeader(CLIENT))) {
      context.request().resume();
      problems.send(
          context,
          Problem.of(
              ProblemKind.FORBIDDEN,
              "以登录会话提交更改时，请求必须带有 " + CLIENT + ": " + SessionTenant.PAGE + "。"));
    } else {
      var token = user.getSecurityIdentity().getCredential(AccessTokenCredential.class).getToken();
      context.request().headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
      context.next();
    }
  }
}
