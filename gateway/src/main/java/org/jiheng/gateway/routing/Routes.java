package org.jiheng.gateway.routing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Map;
import org.jiheng.gateway.upstream.OpenAnswers;
import org.jiheng.gateway.upstream.Upstream;
import org.jiheng.gateway.upstream.UpstreamClient;
import org.jiheng.gateway.upstream.UpstreamClients;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemKind;
import org.jiheng.http.error.ProblemWriter;

/** Puts the routing table on the router: after the token is checked, before any REST resource. */
@ApplicationScoped
class Routes {

  private static final int AFTER_FILTERS_BEFORE_RESOURCES = 1;

  private final Map<Upstream, HttpProxy> requests = new EnumMap<>(Upstream.class);
  private final Map<Upstream, HttpProxy> streams = new EnumMap<>(Upstream.class);
  private final ProblemWriter problems;

  Routes(
      UpstreamClients clients,
      StreamedBodyLimit limit,
      BodyWatch watch,
      ProblemWriter problems,
      ObjectMapper json) {
    this.problems = problems;
    for (Upstream upstream : Upstream.values()) {
      var forwarding = new Forwarding(upstream, limit, watch, json);
      requests.put(upstream, proxy(upstream, clients.requests(), forwarding));
      streams.put(upstream, proxy(upstream, clients.streams(), forwarding));
    }
  }

  private static HttpProxy proxy(Upstream upstream, UpstreamClient client, Forwarding forwarding) {
    return HttpProxy.reverseProxy(client.http())
        .origin(
            context ->
                client.request(upstream, context.request().getMethod(), context.request().getURI()))
        .addInterceptor(forwarding);
  }

  void register(@Observes Router router) {
    router.route("/api/*").order(AFTER_FILTERS_BEFORE_RESOURCES).handler(this::route);
  }

  private void route(RoutingContext context) {
    var path = context.request().path();
    if (RoutingTable.isOwn(path)) {
      context.next();
      return;
    }
    context.addHeadersEndHandler(sent -> HopHeaders.dropFraming(context.response()));
    var owner = RoutingTable.owner(path);
    if (owner.isEmpty() || !RoutingTable.isPlain(path, context.normalizedPath())) {
      problems.send(context, Problem.of(ProblemKind.NOT_FOUND, "没有这个地址：" + path + "。"));
    } else if (OpenAnswers.isAt(path)) {
      stream(context, streams.get(owner.get()));
    } else {
      requests.get(owner.get()).handle(context.request());
    }
  }

  /** For HTTP/1.0, which knows no chunks, the proxy would gather a stream without an end. */
  private void stream(RoutingContext context, HttpProxy proxy) {
    if (context.request().version() == HttpVersion.HTTP_1_0) {
      problems.send(context, Problem.of(ProblemKind.BAD_REQUEST, "事件流需要 HTTP/1.1。"));
    } else {
      proxy.handle(context.request());
    }
  }
}
