package org.jiheng.gateway.upstream;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemKind;

/**
 * Tells a service that cannot be asked now (503) from one that answers nonsense (502) or not in
 * time (504).
 */
public final class UpstreamFailure {

  /** What Retry-After says beside a 503 or 504: about what a service needs to start. */
  public static final String RETRY_AFTER_SECONDS = "5";

  private UpstreamFailure() {}

  public static Problem problem(Upstream upstream, Throwable cause) {
    if (isUnreachable(cause) || isCrowded(cause)) {
      return Problem.of(ProblemKind.UNAVAILABLE, upstream.title() + "暂时无法应答，请稍后重试。");
    }
    if (cause instanceof TimeoutException) {
      return Problem.of(ProblemKind.GATEWAY_TIMEOUT, upstream.title() + "没有在限定的时间内应答，请稍后重试。");
    }
    return badGateway(upstream.title() + "没有给出完整的应答，请稍后重试。");
  }

  public static Problem badGateway(String detail) {
    return Problem.of(ProblemKind.BAD_GATEWAY, detail);
  }

  /** Nothing of the request has left the gateway. */
  static boolean isUnreachable(Throwable cause) {
    return cause instanceof ConnectException
        || cause instanceof UnknownHostException
        || cause instanceof NoRouteToHostException;
  }

  /** What lies with the service, and not with a client that went away or sent too much. */
  static boolean isSickness(Throwable cause) {
    return isUnreachable(cause)
        || cause instanceof TimeoutException
        || cause instanceof HttpClosedException;
  }

  private static boolean isCrowded(Throwable cause) {
    return cause instanceof ConnectionPoolTooBusyException
        || cause instanceof CircuitBreakerOpenException;
  }
}
