package org.jiheng.gateway.protection;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;

/**
 * Whose requests are counted together.
 *
 * @param name the token's subject, or the address where there is no identity
 */
record Caller(boolean known, String name) {

  private static final int NETWORK_GROUPS = 4;

  static Caller of(RoutingContext context) {
    return subject(context)
        .map(subject -> new Caller(true, subject))
        .orElseGet(() -> anonymous(context));
  }

  static Caller anonymous(RoutingContext context) {
    var remote = context.request().remoteAddress();
    var address = remote == null ? null : remote.hostAddress();
    return new Caller(false, address == null ? "" : network(address));
  }

  private static Optional<String> subject(RoutingContext context) {
    return context.user() instanceof QuarkusHttpUser user
            && !user.getSecurityIdentity().isAnonymous()
        ? Optional.of(user.getSecurityIdentity().getPrincipal().getName())
        : Optional.empty();
  }

  /** Of an IPv6 address the first half: the rest is its owner's to choose. */
  static String network(String address) {
    var groups = address.split(":", NETWORK_GROUPS + 1);
    if (groups.length <= NETWORK_GROUPS) {
      return address;
    }
    return String.join(":", List.of(groups).subList(0, NETWORK_GROUPS));
  }
}
