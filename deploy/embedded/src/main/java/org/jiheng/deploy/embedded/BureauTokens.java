package org.jiheng.deploy.embedded;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/**
 * What stands in a token: the client as its subject, the platform as its audience, and the role and
 * departments of the {@link DemoAccount} of that name. A client that is none of them has no role.
 *
 * <p>A token that a person gets by logging in has the person's claims instead, and the person as
 * its subject; see {@link DemoLogin}. A request may ask for other {@code groups} and {@code
 * departments} (with commas), another {@code audience}, another {@code iss} or a {@code lifetime}
 * in seconds, which tests of roles and refusals need.
 */
final class BureauTokens implements OAuth2TokenCallback {

  static final String ISSUER = "jiheng";
  private static final String AUDIENCE = "jiheng";

  private final Clock clock;

  BureauTokens(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String issuerId() {
    return ISSUER;
  }

  /**
   * @throws OAuth2Exception for a refresh token of an earlier run: nobody knows any more whose it
   *     is
   */
  @Override
  public String subject(TokenRequest request) {
    if (request.getAuthorizationGrant().getType().equals(GrantType.REFRESH_TOKEN)) {
      throw new OAuth2Exception(
          OAuth2Error.INVALID_GRANT.setDescription("unknown refresh token"),
          "unknown refresh token");
    }
    return client(request);
  }

  @Override
  public String typeHeader(TokenRequest request) {
    return "JWT";
  }

  @Override
  public List<String> audience(TokenRequest request) {
    return parameter(request, "audience", List.of(AUDIENCE));
  }

  @Override
  public Map<String, Object> addClaims(TokenRequest request) {
    var client = client(request);
    var claims = new HashMap<String, Object>();
    claims.put("name", client);
    DemoAccount.client(client).ifPresent(account -> claims.putAll(account.claims()));
    claims.put("azp", client);
    put(request, "groups", claims);
    put(request, "departments", claims);
    parameter(request, "iss", List.of()).forEach(issuer -> claims.put("iss", issuer));
    parameter(request, "lifetime", List.of())
        .forEach(seconds -> claims.put("exp", in(Long.parseLong(seconds))));
    return claims;
  }

  @Override
  public long tokenExpiry() {
    return Duration.ofHours(1).toSeconds();
  }

  private Date in(long seconds) {
    return Date.from(clock.instant().plusSeconds(seconds));
  }

  private static void put(TokenRequest request, String claim, Map<String, Object> claims) {
    parameter(request, claim, List.of())
        .forEach(
            asked ->
                claims.put(
                    claim,
                    Arrays.stream(asked.split(",")).filter(each -> !each.isEmpty()).toList()));
  }

  private static String client(TokenRequest request) {
    return request.getClientAuthentication() == null
        ? request.getClientID().getValue()
        : request.getClientAuthentication().getClientID().getValue();
  }

  private static List<String> parameter(TokenRequest request, String name, List<String> otherwise) {
    var given = request.getCustomParameter(name);
    return given == null || given.isEmpty() ? otherwise : List.copyOf(given);
  }
}
