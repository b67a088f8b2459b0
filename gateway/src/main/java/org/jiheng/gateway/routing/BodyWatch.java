package org.jiheng.gateway.routing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jiheng.gateway.protection.ProtectionConfig;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemKind;

/** Gives up on a client that sends its body too slowly: it holds a connection to a service. */
@ApplicationScoped
class BodyWatch {

  static final Problem PROBLEM = Problem.of(ProblemKind.REQUEST_TIMEOUT, "请求内容没有在限定的时间内送达。");

  private static final long TIME_TO_READ_THE_ANSWER = 500;

  private final Vertx vertx;
  private final Duration pause;
  private final Duration time;

  BodyWatch(Vertx vertx, ProtectionConfig limits) {
    this.vertx = vertx;
    this.pause = limits.bodyPause();
    this.time = limits.bodyTime();
  }

  /**
   * @param whole whether all of the body is here; the request itself denies it while it is paused,
   *     as it is once a resource works on it
   * @param heldUp whether the client just now is not let send
   * @param tooSlow run once, after the pause or the whole time was over
   */
  void over(
      HttpServerRequest request, BooleanSupplier whole, BooleanSupplier heldUp, Runnable tooSlow) {
    if (hasBody(request) && !whole.getAsBoolean()) {
      new Watch(request, whole, heldUp, tooSlow).start();
    }
  }

  private static boolean hasBody(HttpServerRequest request) {
    var length = request.getHeader("content-length");
    return request.getHeader("transfer-encoding") != null || length != null && !length.equals("0");
  }

  /** Looks at one body each time a pause could be over. */
  private final class Watch {

    private final HttpServerRequest request;
    private final BooleanSupplier whole;
    private final BooleanSupplier heldUp;
    private final Runnable tooSlow;
    private final long start = System.nanoTime();
    private long read = -1;

    Watch(
        HttpServerRequest request,
        BooleanSupplier whole,
        BooleanSupplier heldUp,
        Runnable tooSlow) {
      this.request = request;
      this.whole = whole;
      this.heldUp = heldUp;
      this.tooSlow = tooSlow;
    }

    void start() {
      vertx.setPeriodic(pause.toMillis(), this::look);
    }

    private void look(long timer) {
      if (whole.getAsBoolean() || request.response().ended() || request.response().closed()) {
        vertx.cancelTimer(timer);
      } else if (isPausing() || System.nanoTime() - start > time.toNanos()) {
        vertx.cancelTimer(timer);
        request.response().putHeader("Connection", "close");
        tooSlow.run();
        vertx.setTimer(TIME_TO_READ_THE_ANSWER, over -> request.connection().close());
      } else {
        read = request.bytesRead();
      }
    }

    private boolean isPausing() {
      return request.bytesRead() == read && !heldUp.getAsBoolean();
    }
  }
}
