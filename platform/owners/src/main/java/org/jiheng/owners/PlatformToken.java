package org.jiheng.owners;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.OidcClientConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The token by which this service speaks to the owners of a filing's parts. The issuer is asked
 * when the first is needed, so that the service starts without it.
 */
@ApplicationScoped
class PlatformToken {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration SKEW = Duration.ofSeconds(30);

  private final OidcClients clients;
  private final OidcClientConfig config;
  private OidcClient client;
  private Tokens tokens;

  PlatformToken(
      OidcClients clients,
      OwnerConfig owners,
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
    this.clients = clients;
    this.config =
        OidcClientConfig.authServerUrl(issuer)
            .id("platform")
            .clientId(owners.client().id())
            .credentials(owners.client().secret())
            .refreshTokenTimeSkew(SKEW)
            .build();
  }

  /**
   * @throws IOException where the issuer gives none
   */
  synchronized String value() throws IOException {
    try {
      if (client == null) {
        client = clients.newClient(config).await().atMost(PATIENCE);
      }
      if (tokens == null
          || tokens.isAccessTokenExpired()
          || tokens.isAccessTokenWithinRefreshInterval()) {
        tokens = client.getTokens().await().atMost(PATIENCE);
      }
      return tokens.getAccessToken();
    } catch (RuntimeException refused) {
      throw new IOException("the issuer gave no token", refused);
    }
  }

  /** The next one is asked for anew: this one was not accepted. */
  synchronized void drop() {
    tokens = null;
  }
}
