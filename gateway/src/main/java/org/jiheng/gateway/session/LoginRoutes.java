package org.jiheng.gateway.session;

import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemKind;
import org.jiheng.http.error.ProblemWriter;

/**
 * Opening the login sends a person to the issuer and back to where it was. What happens on the way
 * (PKCE, the code, the cookie, the issuer's own logout) is quarkus-oidc's.
 */
@Singleton
class LoginRoutes {

  static final String LOGIN = "/login";
  static final String LOGOUT = "/logout";

  private static final int BEFORE_RESOURCES = 1;
  private static final int BEFORE_AUTHENTICATION = 970;

  /** Before failures are told as problems, and counted. */
  private static final int BEFORE_PROBLEMS = -30_000;

  private static final int FOUND = 302;

  private final ProblemWriter problems;
  private final PublicAddress address;

  LoginRoutes(ProblemWriter problems, PublicAddress address) {
    this.problems = problems;
    this.address = address;
  }

  void guard(@Observes Filters filters) {
    filters.register(this::judge, BEFORE_AUTHENTICATION);
  }

  void register(@Observes Router router) {
    router.route(LOGIN).order(BEFORE_RESOURCES).handler(LoginRoutes::loggedIn);
    router.route(LOGOUT).order(BEFORE_RESOURCES).handler(LoginRoutes::loggedOut);
    router.route().order(BEFORE_PROBLEMS).failureHandler(LoginRoutes::sendOn);
  }

  private void judge(RoutingContext context) {
    var path = context.request().path();
    if (!path.equals(LOGIN) && !path.equals(LOGOUT)) {
      context.next();
    } else if (!HttpMethod.GET.equals(context.request().method())) {
      context.response().putHeader(HttpHeaders.ALLOW, "GET");
      refuse(context, Problem.of(ProblemKind.METHOD_NOT_ALLOWED, "该地址只接受 GET 请求。"));
    } else if (!address.isHere(context.request().getHeader(HttpHeaders.HOST))) {
      refuse(context, Problem.of(ProblemKind.BAD_REQUEST, "请从 " + address + " 登录。"));
    } else if (path.equals(LOGOUT) && isFromElsewhere(context)) {
      refuse(context, Problem.of(ProblemKind.FORBIDDEN, "不能由其他网站退出登录。"));
    } else {
      context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      context.next();
    }
  }

  private void refuse(RoutingContext context, Problem problem) {
    context.request().resume();
    problems.send(context, problem);
  }

  private static boolean isFromElsewhere(RoutingContext context) {
    return "cross-site".equals(context.request().getHeader("Sec-Fetch-Site"));
  }

  /** Reached with a session only: before it is asked for there is the way to the issuer. */
  private static void loggedIn(RoutingContext context) {
    redirect(context, ReturnPath.of(context.request().getParam("return")));
  }

  /** Reached without a session only: one that there is ends on the way here. */
  private static void loggedOut(RoutingContext context) {
    redirect(context, ReturnPath.HOME);
  }

  /** How quarkus-oidc says that a login or logout goes on elsewhere. */
  private static void sendOn(RoutingContext context) {
    if (context.failure() instanceof AuthenticationRedirectException elsewhere) {
      redirect(context, elsewhere.getRedirectUri());
    } else {
      context.next();
    }
  }

  private static void redirect(RoutingContext context, String address) {
    context.response().setStatusCode(FOUND).putHeader(HttpHeaders.LOCATION, address).end();
  }
}
