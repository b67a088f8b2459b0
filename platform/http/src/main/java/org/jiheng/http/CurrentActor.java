package org.jiheng.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jiheng.contracts.Actor;

/** Who makes this request, for the journal and the events: the token's subject and its role. */
@RequestScoped
public class CurrentActor {

  private final SecurityIdentity identity;

  CurrentActor(SecurityIdentity identity) {
    this.identity = identity;
  }

  public Actor actor() {
    var role =
        PlatformRole.among(identity.getRoles())
            .orElseThrow(() -> ProblemException.forbidden("令牌中没有本平台的角色。"))
            .claim();
    return new Actor(subject(), role);
  }

  /** What the person is called, where the token says it. */
  public Optional<String> name() {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? Optional.<String>ofNullable(token.getClaim("name")).filter(name -> !name.isBlank())
        : Optional.empty();
  }

  private String subject() {
    if (identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
      return token.getSubject();
    }
    return identity.getPrincipal().getName();
  }
}
