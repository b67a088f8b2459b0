package org.jiheng.gateway.routing;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemKind;

/**
 * The largest body that the gateway takes. A length that is stated is refused for every service by
 * {@code platform/http}; a body in chunks is measured here while it passes.
 */
@ApplicationScoped
class StreamedBodyLimit {

  /** How many times the limit is read and dropped before the connection is closed. */
  private static final int PATIENCE = 4;

  private final long limit;

  StreamedBodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
    this.limit = limit.asLongValue();
  }

  /** For a body that is passed on while it comes in. */
  LimitedBody guard(ProxyRequest request) {
    var body =
        new LimitedBody(
            request.getBody().stream(),
            limit,
            limit * PATIENCE,
            () -> request.proxiedRequest().connection().close());
    request.setBody(Body.body(body, request.getBody().length()));
    return body;
  }

  Problem problem(ProblemKind refusal) {
    if (refusal == ProblemKind.REQUEST_TIMEOUT) {
      return BodyWatch.PROBLEM;
    }
    return Problem.of(ProblemKind.TOO_LARGE, "请求内容超过了允许的大小（" + (limit >> 20) + " MB）。");
  }
}
