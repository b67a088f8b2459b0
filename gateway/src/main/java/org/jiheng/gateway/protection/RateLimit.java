package org.jiheng.gateway.protection;

import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jiheng.gateway.upstream.OpenAnswers;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemKind;
import org.jiheng.http.error.ProblemWriter;

/**
 * Nobody uses up the gateway for the others: requests are counted by who sends them, and without a
 * usable identity by where they come from.
 */
@Singleton
class RateLimit {

  /** Before the handler that tells a failure as a problem. */
  private static final int BEFORE_PROBLEMS = -20_000;

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Allowances allowances;
  private final ProblemWriter problems;

  RateLimit(Allowances allowances, ProblemWriter problems) {
    this.allowances = allowances;
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::count, FilterOrder.RATE);
  }

  void watchRefusals(@Observes Router router) {
    router.route().order(BEFORE_PROBLEMS).failureHandler(this::countRefused);
  }

  private void count(RoutingContext context) {
    var caller = Caller.of(context);
    if (take(context, caller) && enter(context, caller)) {
      context.next();
    }
  }

  /** A token that is refused counts for the address that sent it. */
  private void countRefused(RoutingContext context) {
    var refused =
        context.failure() instanceof UnauthorizedException
            || context.failure() instanceof AuthenticationException;
    if (!refused || take(context, Caller.anonymous(context))) {
      context.next();
    }
  }

  private boolean take(RoutingContext context, Caller caller) {
    var rate = allowances.rate(caller);
    if (!rate.enabled()) {
      return true;
    }
    var probe = allowances.of(caller).take();
    tell(context.response(), caller, rate, probe);
    if (!probe.isConsumed()) {
      refuse(context, seconds(probe.getNanosToWaitForRefill()), "请求过于频繁，请按 Retry-After 稍后重试。");
    }
    return probe.isConsumed();
  }

  private boolean enter(RoutingContext context, Caller caller) {
    if (!caller.known()) {
      return true;
    }
    var stream = OpenAnswers.isAt(context.request().path());
    var places = allowances.of(caller).places(stream);
    if (!places.enter()) {
      refuse(
          context, SECOND.toSeconds(), stream ? "同一用户打开的事件流过多，请先关闭其中一些。" : "同时进行的请求过多，请等待其中一些完成。");
      return false;
    }
    context.addEndHandler(ended -> places.leave());
    return true;
  }

  /** The fields of the IETF's draft on rate limits. */
  private static void tell(
      HttpServerResponse response,
      Caller caller,
      ProtectionConfig.Rate rate,
      ConsumptionProbe probe) {
    var name = caller.known() ? "\"client\"" : "\"address\"";
    response.putHeader(
        "RateLimit-Policy", name + ";q=" + rate.burst() + ";w=" + rate.refill().toSeconds());
    response.putHeader(
        "RateLimit",
        name
            + ";r="
            + probe.getRemainingTokens()
            + ";t="
            + seconds(probe.getNanosToWaitForReset()));
  }

  private void refuse(RoutingContext context, long retryAfter, String detail) {
    context.response().putHeader("Retry-After", Long.toString(retryAfter));
    if (!context.request().isEnded()) {
      context.request().resume();
    }
    problems.send(context, Problem.of(ProblemKind.TOO_MANY_REQUESTS, detail));
  }

  private static long seconds(long nanos) {
    return Math.max(1, Duration.ofNanos(nanos).plus(SECOND).minusNanos(1).toSeconds());
  }
}
