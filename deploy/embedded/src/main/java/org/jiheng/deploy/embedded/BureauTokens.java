package org.jiheng.deploy.embedded;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/**
 * What stands in a token: the client as its subject, the platform as its audience and the one role
 * of now. A request may ask for another {@code audience} or other {@code groups}, which tests of
 * refusals need.
 */
final class BureauTokens implements OAuth2TokenCallback {

  static final String ISSUER = "jiheng";
  private static final String AUDIENCE = "jiheng";
  private static final String ROLE = "bureau-admin";

  @Override
  public String issuerId() {
    return ISSUER;
  }

  @Override
  public String subject(TokenRequest request) {
    return request.getClientAuthentication() == null
        ? request.getClientID().getValue()
        : request.getClientAuthentication().getClientID().getValue();
  }

  @Override
  public String typeHeader(TokenRequest request) {
    return "JWT";
  }

  @Override
  public List<String> audience(TokenRequest request) {
    return parameter(request, "audience", AUDIENCE);
  }

  @Override
  public Map<String, Object> addClaims(TokenRequest request) {
    return Map.of("groups", parameter(request, "groups", ROLE));
  }

  @Override
  public long tokenExpiry() {
    return Duration.ofHours(1).toSeconds();
  }

  private static List<String> parameter(TokenRequest request, String name, String otherwise) {
    List<String> given = request.getCustomParameter(name);
    return given == null || given.isEmpty() ? List.of(otherwise) : List.copyOf(given);
  }
}
