package org.jiheng.http.error;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemKind;

/**
 * Refuses a body that is too large with a problem. Quarkus' own check answers without a body and
 * resets the connection, so that a client that is still sending never sees why.
 */
@Singleton
class BodyLimit {

  private static final int AFTER_AUTHORIZATION_BEFORE_QUARKUS_LIMIT = 50;
  private static final int AFTER_QUARKUS_LIMIT = 1;

  /** What is read and dropped, as a multiple of the limit, so that the client sees the answer. */
  private static final int DRAINED = 4;

  private final ProblemWriter writer;
  private final Instance<VertxHttpConfig> http;

  /** The configuration is asked late: readers are made before it is there. */
  BodyLimit(ProblemWriter writer, Instance<VertxHttpConfig> http) {
    this.writer = writer;
    this.http = http;
  }

  long limit() {
    return http.get().limits().maxBodySize().map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
  }

  void register(@Observes Filters filters) {
    filters.register(this::checkStatedLength, AFTER_AUTHORIZATION_BEFORE_QUARKUS_LIMIT);
    filters.register(BodyLimit::leaveToReader, AFTER_QUARKUS_LIMIT);
  }

  static Problem problem(long limit) {
    return Problem.of(ProblemKind.TOO_LARGE, "请求内容超过了允许的大小（" + (limit >> 20) + " MB）。");
  }

  private void checkStatedLength(RoutingContext context) {
    var stated = statedLength(context.request());
    if (stated <= limit()) {
      context.next();
    } else {
      refuse(context, stated);
    }
  }

  private void refuse(RoutingContext context, long stated) {
    var request = context.request();
    if (stated / DRAINED > limit()) {
      context.response().putHeader(HttpHeaders.CONNECTION, "close");
      context.addEndHandler(ended -> request.connection().close());
    } else if (!request.isEnded()) {
      request.resume();
    }
    writer.send(context, problem(limit()));
  }

  /**
   * A body of unknown length is measured by {@link LimitedBodyReader}, which can tell a problem.
   */
  private static void leaveToReader(RoutingContext context) {
    if (context.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null) {
      context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, Long.MAX_VALUE);
    }
    context.next();
  }

  private static long statedLength(HttpServerRequest request) {
    var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length);
  }
}
