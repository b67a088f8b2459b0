package org.jiheng.http.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import org.jiheng.http.OnBehalf;
import org.jiheng.http.PlatformRole;

/**
 * Leaves a caller the one role that counts ({@link PlatformRole}), so that what it may do, what it
 * sees and what is written down about it never go by different roles. A program that files for
 * somebody ({@link OnBehalf}) becomes that person; who claims to and may not has no role at all.
 */
@ApplicationScoped
public class StrongestRole implements SecurityIdentityAugmentor {

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
    var request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
    return Uni.createFrom().item(identity.isAnonymous() ? identity : counting(identity, request));
  }

  private static SecurityIdentity counting(SecurityIdentity identity, RoutingContext request) {
    if (!Delegation.isClaimed(request)) {
      return inOneRole(identity, identity.getPrincipal(), identity.getRoles());
    }
    return Delegation.person(request, identity.getRoles())
        .map(person -> inOneRole(identity, new ActingFor(person), Set.of(person.role())))
        .orElseGet(() -> inOneRole(identity, identity.getPrincipal(), Set.of()));
  }

  private static SecurityIdentity inOneRole(
      SecurityIdentity identity, Principal principal, Set<String> roles) {
    QuarkusSecurityIdentity.Builder one =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(principal)
            .addCredentials(identity.getCredentials())
            .addAttributes(identity.getAttributes());
    PlatformRole.among(roles).ifPresent(role -> one.addRole(role.claim()));
    return one.build();
  }
}
