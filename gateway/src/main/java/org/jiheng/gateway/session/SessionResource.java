package org.jiheng.gateway.session;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.APPROVER;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.CLERK;
import static org.jiheng.http.Roles.REVIEWER;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.http.PlatformRole;
import org.jiheng.http.ProblemException;

/** Who is logged in, by session or by token. */
@Path("/api/v1/session")
@Tag(name = "session")
public class SessionResource {

  private final SecurityIdentity identity;

  SessionResource(SecurityIdentity identity) {
    this.identity = identity;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "getSession", summary = "读取当前登录用户")
  @APIResponse(responseCode = "200", description = "当前用户及其角色。")
  @APIResponse(responseCode = "401", description = "没有登录，或登录已过期。")
  public SessionView get() {
    var claims = claims(identity.getCredential(AccessTokenCredential.class).getToken());
    var subject = claims.getString("sub");
    return new SessionView(
        subject,
        claims.getString("name", subject),
        PlatformRole.among(identity.getRoles())
            .orElseThrow(() -> ProblemException.forbidden("令牌中没有本平台的角色。"))
            .claim(),
        roles(claims),
        departments(claims),
        Instant.ofEpochSecond(claims.getLong("exp")));
  }

  /** The token's signature was verified before this request came here. */
  private static JsonObject claims(String token) {
    var payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    return new JsonObject(new String(payload, StandardCharsets.UTF_8));
  }

  /** Those of the platform, the strongest first. */
  private static List<String> roles(JsonObject claims) {
    var groups = claims.getJsonArray("groups", new JsonArray());
    return Arrays.stream(PlatformRole.values())
        .map(PlatformRole::claim)
        .filter(groups::contains)
        .toList();
  }

  private static List<String> departments(JsonObject claims) {
    return claims.getJsonArray("departments", new JsonArray()).stream()
        .map(Object::toString)
        .toList();
  }
}
