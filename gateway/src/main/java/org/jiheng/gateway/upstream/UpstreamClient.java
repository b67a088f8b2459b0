package org.jiheng.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;

/**
 * One pool of connections to the services. Requests that end soon and responses that stay open must
 * not share one: a hundred open streams would let no other request through.
 */
public final class UpstreamClient {

  private final HttpClient http;
  private final GatewayConfig.Connections connections;
  private final UpstreamAddresses addresses;

  UpstreamClient(Vertx vertx, GatewayConfig.Connections connections, UpstreamAddresses addresses) {
    this.connections = connections;
    this.addresses = addresses;
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setMaxWaitQueueSize(connections.queue())
                .setConnectTimeout((int) connections.connectTimeout().toMillis())
                .setDecompressionSupported(false),
            new PoolOptions().setHttp1MaxSize(connections.pool()));
  }

  public HttpClient http() {
    return http;
  }

  /** A request whose response must begin within the configured time. */
  public Future<HttpClientRequest> request(Upstream upstream, HttpMethod method, String uri) {
    return request(upstream, method, uri, connections.responseTimeout());
  }

  public Future<HttpClientRequest> request(
      Upstream upstream, HttpMethod method, String uri, Duration responseTimeout) {
    URI base = address(upstream);
    return http.request(
        new RequestOptions()
            .setMethod(method)
            .setHost(base.getHost())
            .setPort(port(base))
            .setSsl("https".equals(base.getScheme()))
            .setURI(uri)
            .setConnectTimeout(responseTimeout.toMillis())
            .setIdleTimeout(responseTimeout.toMillis()));
  }

  private URI address(Upstream upstream) {
    return switch (upstream) {
      case BUDGET -> addresses.budget();
      case INDICATOR -> addresses.indicator();
      case REPORT -> addresses.report();
    };
  }

  private static int port(URI base) {
    if (base.getPort() >= 0) {
      return base.getPort();
    }
    return "https".equals(base.getScheme()) ? 443 : 80;
  }
}
