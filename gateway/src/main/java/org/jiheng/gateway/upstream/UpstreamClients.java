package org.jiheng.gateway.upstream;

import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/** The gateway's two pools. */
@ApplicationScoped
public class UpstreamClients {

  private final UpstreamClient requests;
  private final UpstreamClient streams;

  UpstreamClients(
      Vertx vertx, GatewayConfig config, UpstreamAddresses addresses, BreakerMetrics breakers) {
    this.requests =
        new UpstreamClient("requests", vertx, config, config.requests(), addresses, breakers);
    this.streams =
        new UpstreamClient("streams", vertx, config, config.streams(), addresses, breakers);
  }

  public UpstreamClient requests() {
    return requests;
  }

  public UpstreamClient streams() {
    return streams;
  }

  @PreDestroy
  void close() {
    requests.http().close();
    streams.http().close();
  }
}
