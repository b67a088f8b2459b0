package org.jiheng.gateway.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.StreamResetException;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jiheng.gateway.upstream.Upstream;
import org.jiheng.gateway.upstream.UpstreamFailure;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemKind;

/**
 * What happens to one request on its way: the headers of a connection stay behind, a body that
 * grows too large is cut off, and a service that fails becomes a problem that a client can read.
 */
final class Forwarding implements ProxyInterceptor {

  private static final Logger LOG = Logger.getLogger(Forwarding.class);
  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final Upstream upstream;
  private final StreamedBodyLimit limit;
  private final BodyWatch watch;
  private final ObjectMapper json;

  Forwarding(Upstream upstream, StreamedBodyLimit limit, BodyWatch watch, ObjectMapper json) {
    this.upstream = upstream;
    this.limit = limit;
    this.watch = watch;
    this.json = json;
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    var request = context.request();
    HopHeaders.dropHopByHop(request.headers());
    // The service sees the host that the client called, so that its links lead back here.
    request.setAuthority(request.proxiedRequest().authority());
    HopHeaders.tellOrigin(request);
    var body = limit.guard(request);
    watch.over(
        request.proxiedRequest(),
        request.proxiedRequest()::isEnded,
        body::isHeldUp,
        () -> body.breakOff(ProblemKind.REQUEST_TIMEOUT));
    return context
        .sendRequest()
        .recover(cause -> again(context, cause))
        .recover(
            cause ->
                Future.succeededFuture(
                    body.refusal()
                        .map(refusal -> answer(request, limit.problem(refusal)))
                        .orElseGet(() -> failed(request, cause))));
  }

  /**
   * A connection that was kept may be closed at the moment of its use, by the service or for
   * another request that its client gave up: what only reads is asked once more, on another one.
   */
  private static Future<ProxyResponse> again(ProxyContext context, Throwable cause) {
    var request = context.request();
    var broken = cause instanceof HttpClosedException || cause instanceof StreamResetException;
    if (!broken || !READING.contains(request.getMethod())) {
      return Future.failedFuture(cause);
    }
    request.setBody(null);
    return context.sendRequest();
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    HopHeaders.dropHopByHop(context.response().headers());
    return context.sendResponse();
  }

  private ProxyResponse failed(ProxyRequest request, Throwable cause) {
    LOG.warnf(
        "%s %s failed at %s: %s",
        request.getMethod(), request.proxiedRequest().path(), upstream, cause);
    return answer(request, UpstreamFailure.problem(upstream, cause));
  }

  private ProxyResponse answer(ProxyRequest request, Problem problem) {
    var path = request.proxiedRequest().path();
    var response = request.release().response();
    response.setStatusCode(problem.status()).putHeader("content-type", Problem.MEDIA_TYPE);
    if (problem.status() >= ProblemKind.UNAVAILABLE.status()) {
      response.putHeader("retry-after", UpstreamFailure.RETRY_AFTER_SECONDS);
    }
    return response.setBody(Body.body(bytes(problem.at(path))));
  }

  private Buffer bytes(Problem problem) {
    try {
      return Buffer.buffer(json.writeValueAsBytes(problem));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
