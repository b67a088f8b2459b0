package org.jiheng.gateway.protection;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemKind;
import org.jiheng.http.error.ProblemWriter;

/**
 * Refuses a request by its head before anything is done for it. The server itself takes heads that
 * are somewhat larger, so that the refusal can be told as a problem.
 */
@Singleton
class HeadLimits {

  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.OPTIONS,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE);

  private static final String ALLOW = "GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE";

  private final ProtectionConfig limits;
  private final ProblemWriter problems;

  HeadLimits(ProtectionConfig limits, ProblemWriter problems) {
    this.limits = limits;
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, FilterOrder.HEAD_LIMITS);
  }

  private void check(RoutingContext context) {
    var refusal = refusal(context.request());
    if (refusal.isEmpty()) {
      context.next();
      return;
    }
    if (refusal.get().status() == ProblemKind.METHOD_NOT_ALLOWED.status()) {
      context.response().putHeader("Allow", ALLOW);
    }
    context.request().resume();
    problems.send(context, refusal.get());
  }

  private Optional<Problem> refusal(HttpServerRequest request) {
    if (!METHODS.contains(request.method())) {
      return Optional.of(
          Problem.of(ProblemKind.METHOD_NOT_ALLOWED, "不支持请求方法 " + request.method() + "。"));
    }
    if (request.uri().length() > limits.uriLength()) {
      return Optional.of(
          Problem.of(ProblemKind.URI_TOO_LONG, "请求地址超过了允许的长度（" + limits.uriLength() + " 个字符）。"));
    }
    return isHeadTooLarge(request)
        ? Optional.of(
            Problem.of(
                ProblemKind.HEADERS_TOO_LARGE,
                "请求头最多 " + limits.headerCount() + " 项，合计不超过 " + limits.headerLength() + " 个字符。"))
        : Optional.empty();
  }

  private boolean isHeadTooLarge(HttpServerRequest request) {
    var count = 0;
    var length = 0;
    for (Map.Entry<String, String> header : request.headers()) {
      count++;
      length += header.getKey().length() + header.getValue().length();
    }
    return count > limits.headerCount() || length > limits.headerLength();
  }
}
