package org.jiheng.deploy.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponseKt;
import no.nav.security.mock.oauth2.http.Route;

/**
 * The issuer's page at {@code /authorize}: one button for each {@link DemoAccount}, no password.
 * The mock's own page takes any name with any claims; this one takes the accounts with theirs, and
 * only by code with PKCE.
 */
final class DemoLogin implements Route {

  private static final String PATH = "/" + BureauTokens.ISSUER + "/authorize";
  private static final String ACCOUNT = "username";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Route issuer;

  DemoLogin(Route issuer) {
    this.issuer = issuer;
  }

  @Override
  public boolean match(OAuth2HttpRequest request) {
    return issuer.match(request);
  }

  @Override
  public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
    if (!request.getUrl().encodedPath().equals(PATH)) {
      return issuer.invoke(request);
    }
    if (!isByPkce(request.asAuthenticationRequest())) {
      return OAuth2HttpResponseKt.oauth2Error(
          OAuth2Error.INVALID_REQUEST.setDescription("code_challenge with S256 is required"));
    }
    if (!request.getMethod().equals("POST")) {
      return OAuth2HttpResponseKt.html(LoginPage.html());
    }
    return DemoAccount.person(String.valueOf(request.getFormParameters().get(ACCOUNT)))
        .map(account -> issuer.invoke(as(account, request)))
        .orElseGet(() -> OAuth2HttpResponseKt.html(LoginPage.html()));
  }

  private static boolean isByPkce(AuthenticationRequest request) {
    return request.getCodeChallenge() != null
        && CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod());
  }

  private static OAuth2HttpRequest as(DemoAccount account, OAuth2HttpRequest request) {
    return new OAuth2HttpRequest(
        request.getHeaders(),
        request.getMethod(),
        request.getOriginalUrl(),
        ACCOUNT + "=" + encoded(account.id()) + "&claims=" + encoded(claims(account)));
  }

  private static String claims(DemoAccount account) {
    try {
      return JSON.writeValueAsString(account.claims());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
