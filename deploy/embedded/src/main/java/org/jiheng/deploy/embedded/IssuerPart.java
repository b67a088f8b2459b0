package org.jiheng.deploy.embedded;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * The local OIDC issuer. It writes the Host header of a request into the tokens as their issuer, so
 * it is addressed by one name everywhere: {@code http://127.0.0.1:<port>/jiheng}.
 */
final class IssuerPart implements Part {

  private final MockOAuth2Server server;
  private final int port;

  private IssuerPart(MockOAuth2Server server, int port) {
    this.server = server;
    this.port = port;
  }

  static IssuerPart start(int port) throws IOException {
    var config =
        new OAuth2Config(
            true,
            null,
            null,
            false,
            new OAuth2TokenProvider(),
            Set.of(new BureauTokens(Clock.systemUTC())),
            new NettyWrapper());
    var issuer = new OAuth2HttpRequestHandler(config).getAuthorizationServer();
    var server = new MockOAuth2Server(config, new DemoLogin(issuer));
    server.start(InetAddress.getByName("127.0.0.1"), port);
    return new IssuerPart(server, port);
  }

  @Override
  public void describe(ObjectNode parts) {
    parts.put("issuer", "http://127.0.0.1:" + port + "/" + BureauTokens.ISSUER);
  }

  @Override
  public void stop() {
    server.shutdown();
  }
}
