package org.jiheng.http.security;

import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Asks who a bearer token is of only once in a while: checking a signature takes longer than
 * answering that nothing has changed. What was refused is asked again each time, and a session's
 * tokens, which are read otherwise, are none of this.
 */
@ApplicationScoped
public class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {

  /** Before the one that verifies. */
  private static final int PRIORITY = 2 * SYSTEM_FIRST;

  private static final String SCHEME = "Bearer ";

  private final OidcIdentityProvider verifying;
  private final RememberedIdentities remembered;

  VerifiedTokens(OidcIdentityProvider verifying, Clock clock) {
    this.verifying = verifying;
    this.remembered = new RememberedIdentities(clock);
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  @Override
  public int priority() {
    return PRIORITY;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    var token = request.getToken().getToken();
    if (!isStatedBy(request, token)) {
      return verifying.authenticate(request, context);
    }
    return remembered
        .of(token)
        .map(identity -> Uni.createFrom().item(identity))
        .orElseGet(
            () ->
                verifying
                    .authenticate(request, context)
                    .invoke(identity -> remembered.remember(token, identity)));
  }

  private static boolean isStatedBy(TokenAuthenticationRequest request, String token) {
    var context = HttpSecurityUtils.getRoutingContextAttribute(request);
    var stated = context == null ? null : context.request().getHeader(HttpHeaders.AUTHORIZATION);
    return stated != null
        && stated.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && stated.substring(SCHEME.length()).strip().equals(token);
  }
}
