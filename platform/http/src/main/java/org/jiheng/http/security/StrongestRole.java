package org.jiheng.http.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.http.PlatformRole;

/**
 * Leaves a caller the one role that counts ({@link PlatformRole}), so that what it may do, what it
 * sees and what is written down about it never go by different roles.
 */
@ApplicationScoped
public class StrongestRole implements SecurityIdentityAugmentor {

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return Uni.createFrom().item(identity.isAnonymous() ? identity : inOneRole(identity));
  }

  private static SecurityIdentity inOneRole(SecurityIdentity identity) {
    var one =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(identity.getPrincipal())
            .addCredentials(identity.getCredentials())
            .addAttributes(identity.getAttributes());
    PlatformRole.among(identity.getRoles()).ifPresent(role -> one.addRole(role.claim()));
    return one.build();
  }
}
