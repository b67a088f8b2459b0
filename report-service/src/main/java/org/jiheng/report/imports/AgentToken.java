package org.jiheng.report.imports;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.OidcClientConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The token by which filings are handed in. The issuer is asked when the first is needed, so that
 * the service starts without it.
 */
@ApplicationScoped
class AgentToken {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration SKEW = Duration.ofSeconds(30);

  private final OidcClients clients;
  private final OidcClientConfig config;
  private OidcClient client;
  private Tokens tokens;

  AgentToken(
      OidcClients clients,
      ImportConfig imports,
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
    this.clients = clients;
    this.config =
        OidcClientConfig.authServerUrl(issuer)
            .id("imports")
            .clientId(imports.client().id())
            .credentials(imports.client().secret())
            .refreshTokenTimeSkew(SKEW)
            .build();
  }

  /**
   * @throws DoorClosed where the issuer gives none
   */
  synchronized String value() {
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
      throw new DoorClosed("身份服务没有发给导入所用的令牌。", refused);
    }
  }

  /** The next one is asked for anew: this one was not accepted. */
  synchronized void drop() {
    tokens = null;
  }
}
