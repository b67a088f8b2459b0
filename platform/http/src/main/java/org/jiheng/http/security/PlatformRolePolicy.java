package org.jiheng.http.security;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.http.PlatformRole;

/**
 * Lets in who has a role of the platform; the shared configuration puts it before {@code /api/*}.
 *
 * <p>A policy of our own, because Quarkus answers an anonymous caller of a {@code roles-allowed}
 * policy with an empty 401: a failure instead reaches the handler that writes a problem.
 */
@ApplicationScoped
public class PlatformRolePolicy implements HttpSecurityPolicy {

  @Override
  public String name() {
    return "platform-role";
  }

  @Override
  public Uni<CheckResult> checkPermission(
      RoutingContext request,
      Uni<SecurityIdentity> caller,
      AuthorizationRequestContext requestContext) {
    return caller.onItem().transformToUni(PlatformRolePolicy::check);
  }

  private static Uni<CheckResult> check(SecurityIdentity identity) {
    if (identity.isAnonymous()) {
      return Uni.createFrom().failure(new UnauthorizedException());
    }
    return PlatformRole.among(identity.getRoles()).isPresent()
        ? CheckResult.permit()
        : CheckResult.deny();
  }
}
