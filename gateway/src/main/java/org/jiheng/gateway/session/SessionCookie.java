package org.jiheng.gateway.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;

/** The cookie that carries a session; a long one comes in pieces. */
final class SessionCookie {

  private static final String NAME = "q_session_" + SessionTenant.PAGE;

  private SessionCookie() {}

  static boolean isIn(HttpServerRequest request) {
    return request.cookies().stream().map(Cookie::getName).anyMatch(name -> name.startsWith(NAME));
  }
}
