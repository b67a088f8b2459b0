package org.jiheng.http.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Refuses a bearer token that cannot be a signed one before anybody tries to understand it: three
 * parts of base64url, the first two of them JSON objects (RFC 7515, 3.1). What is refused here
 * costs no key, no stack trace and no line in the log.
 */
@Singleton
class TokenShape {

  /** Quarkus authenticates at 200. */
  private static final int BEFORE_AUTHENTICATION = 300;

  private static final String SCHEME = "Bearer ";
  private static final Pattern DOTS = Pattern.compile("\\.");

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_AUTHENTICATION);
  }

  private void check(RoutingContext context) {
    var stated = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (stated == null || !isBearer(stated) || isSigned(stated.substring(SCHEME.length()))) {
      context.next();
      return;
    }
    context.response().putHeader("WWW-Authenticate", SCHEME.strip());
    context.fail(new AuthenticationFailedException("not a signed token"));
  }

  private static boolean isBearer(String stated) {
    return stated.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  static boolean isSigned(String token) {
    var parts = DOTS.split(token.strip(), -1);
    return parts.length == 3
        && isObject(parts[0])
        && isObject(parts[1])
        && !parts[2].isEmpty()
        && decoded(parts[2]) != null;
  }

  private static boolean isObject(String part) {
    var bytes = decoded(part);
    if (bytes == null) {
      return false;
    }
    try {
      return !new JsonObject(new String(bytes, StandardCharsets.UTF_8)).isEmpty();
    } catch (DecodeException none) {
      return false;
    }
  }

  /** Null where it is no base64url. */
  private static byte[] decoded(String part) {
    try {
      return Base64.getUrlDecoder().decode(part);
    } catch (IllegalArgumentException none) {
      return null;
    }
  }
}
