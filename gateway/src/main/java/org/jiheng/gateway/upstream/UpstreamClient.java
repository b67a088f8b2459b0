package org.jiheng.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/**
 * One pool of connections to the services. Requests that end soon and responses that stay open must
 * not share one: a hundred open streams would let no other request through.
 */
public final class UpstreamClient {

  private final HttpClient http;
  private final GatewayConfig.Connections connections;
  private final UpstreamAddresses addresses;
  private final Map<Upstream, Breaker> breakers = new EnumMap<>(Upstream.class);
  private final Map<Upstream, Bulkhead> bulkheads = new EnumMap<>(Upstream.class);
  private final ConnectRetry retry;

  UpstreamClient(
      String name,
      Vertx vertx,
      GatewayConfig config,
      GatewayConfig.Connections connections,
      UpstreamAddresses addresses,
      BreakerMetrics metrics) {
    this.connections = connections;
    this.addresses = addresses;
    this.retry = new ConnectRetry(vertx, config.connectRetry());
    for (Upstream upstream : Upstream.values()) {
      var service = upstream.name().toLowerCase(Locale.ROOT);
      breakers.put(
          upstream,
          new Breaker(name + " to " + service, config.breaker(), metrics.of(name, service)));
      bulkheads.put(upstream, new Bulkhead(connections.pool() + connections.queue()));
    }
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
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
    var base = address(upstream);
    var options =
        new RequestOptions()
            .setMethod(method)
            .setHost(base.getHost())
            .setPort(port(base))
            .setSsl("https".equals(base.getScheme()))
            .setURI(uri)
            .setConnectTimeout(responseTimeout.toMillis())
            .setIdleTimeout(responseTimeout.toMillis());
    return bulkheads
        .get(upstream)
        .admit(() -> breakers.get(upstream).guard(() -> connect(method, options)));
  }

  private Future<HttpClientRequest> connect(HttpMethod method, RequestOptions options) {
    return retry.of(method, () -> http.request(options)).recover(UpstreamClient::crowded);
  }

  /** Who had to wait for a connection until the time was over was never seen by the service. */
  private static Future<HttpClientRequest> crowded(Throwable cause) {
    return Future.failedFuture(
        cause instanceof TimeoutException
            ? new ConnectionPoolTooBusyException(cause.getMessage())
            : cause);
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
