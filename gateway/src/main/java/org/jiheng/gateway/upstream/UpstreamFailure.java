package org.jiheng.gateway.upstream;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemKind;

/**
 * Tells a service that cannot be reached now (503, try again) from one that answers nonsense (502).
 */
public final class UpstreamFailure {

  /** What Retry-After says beside a 503: about what a service needs to start. */
  public static final String RETRY_AFTER_SECONDS = "5";

  private UpstreamFailure() {}

  public static Problem problem(Upstream upstream, Throwable cause) {
    if (isDown(cause)) {
      return Problem.of(ProblemKind.UNAVAILABLE, upstream.title() + "暂时无法应答，请稍后重试。");
    }
    return badGateway(upstream.title() + "没有给出完整的应答，请稍后重试。");
  }

  /** Only a gateway has this kind of problem. */
  public static Problem badGateway(String detail) {
    return new Problem("/problems/bad-gateway", "服务应答有误", 502, detail, null, null, Map.of());
  }

  private static boolean isDown(Throwable cause) {
    return cause instanceof ConnectException
        || cause instanceof UnknownHostException
        || cause instanceof NoRouteToHostException
        || cause instanceof TimeoutException
        || cause instanceof ConnectionPoolTooBusyException;
  }
}
