package org.jiheng.http.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jiheng.http.PlatformRole;

/**
 * Leaves a caller the one role that counts ({@link PlatformRole}), so that what it may do, what it
 * sees and what is written down about it never go by different roles. Whoever has several may name
 * the one that counts for a request; one that the caller does not have leaves none.
 */
@ApplicationScoped
public class StrongestRole implements SecurityIdentityAugmentor {

  /** The role in which a request is made. */
  static final String HEADER = "X-Jiheng-Role";

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return augment(identity, context, Map.of());
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity,
      AuthenticationRequestContext context,
      Map<String, Object> attributes) {
    return Uni.createFrom()
        .item(identity.isAnonymous() ? identity : inOneRole(identity, named(attributes)));
  }

  private static SecurityIdentity inOneRole(SecurityIdentity identity, Optional<String> named) {
    var one =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(identity.getPrincipal())
            .addCredentials(identity.getCredentials())
            .addAttributes(identity.getAttributes());
    PlatformRole.counting(identity.getRoles(), named).ifPresent(role -> one.addRole(role.claim()));
    return one.build();
  }

  private static Optional<String> named(Map<String, Object> attributes) {
    return Optional.ofNullable(HttpSecurityUtils.getRoutingContextAttribute(attributes))
        .map(request -> request.request().getHeader(HEADER));
  }
}
