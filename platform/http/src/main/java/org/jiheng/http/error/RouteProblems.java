package org.jiheng.http.error;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemException;
import org.jiheng.http.ProblemKind;

/**
 * Problems outside of any resource: authentication, which comes before them, paths that nobody
 * serves, and the failures of handlers.
 */
@Singleton
class RouteProblems {

  private static final Logger LOG = Logger.getLogger(RouteProblems.class);

  /** Before every handler of Quarkus, because the first failure handler wins. */
  private static final int FIRST = -10_000;

  private final ProblemWriter writer;

  RouteProblems(ProblemWriter writer) {
    this.writer = writer;
  }

  void register(@Observes Router router) {
    router.route().order(FIRST).failureHandler(this::failed);
    router
        .route()
        .last()
        .handler(request -> send(request, StatusProblems.of(ProblemKind.NOT_FOUND.status())));
  }

  private void failed(RoutingContext request) {
    var failure = request.failure();
    if (failure instanceof UnauthorizedException && authenticator(request) != null) {
      challenge(request);
    } else {
      send(request, problem(request, failure));
    }
  }

  private void challenge(RoutingContext request) {
    authenticator(request)
        .sendChallenge(request)
        .subscribe()
        .with(
            sent -> send(request, StatusProblems.of(ProblemKind.UNAUTHENTICATED.status())),
            failure -> send(request, problem(request, failure)));
  }

  private Problem problem(RoutingContext request, Throwable failure) {
    if (failure == null) {
      return StatusProblems.of(request.statusCode());
    }
    if (failure instanceof ProblemException exception) {
      return exception.problem();
    }
    if (isBodyBroken(request, failure)) {
      return StatusProblems.of(ProblemKind.BAD_REQUEST.status());
    }
    if (failure instanceof ForbiddenException) {
      return StatusProblems.of(ProblemKind.FORBIDDEN.status());
    }
    if (failure instanceof UnauthorizedException || failure instanceof AuthenticationException) {
      return StatusProblems.of(ProblemKind.UNAUTHENTICATED.status());
    }
    if (failure instanceof RejectedExecutionException || isIssuerDown(failure)) {
      LOG.warnf("Request to %s refused: %s", request.request().path(), failure.getMessage());
      return StatusProblems.of(ProblemKind.UNAVAILABLE.status());
    }
    if (request.statusCode() >= 400 && request.statusCode() < 500) {
      return StatusProblems.of(request.statusCode());
    }
    return internal(request, failure);
  }

  /** The client went away within its body, or what it sent is no HTTP: nothing of ours failed. */
  private static boolean isBodyBroken(RoutingContext request, Throwable failure) {
    return failure instanceof HttpClosedException
        || failure instanceof IllegalArgumentException && !request.request().isEnded();
  }

  /** The extension wraps its failure once or twice on the way here. */
  private static boolean isIssuerDown(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OIDCException) {
        return true;
      }
    }
    return false;
  }

  private static Problem internal(RoutingContext request, Throwable failure) {
    LOG.errorf(failure, "Request to %s failed", request.request().path());
    return StatusProblems.INTERNAL;
  }

  private void send(RoutingContext request, Problem problem) {
    if (request.response().ended() || request.response().closed()) {
      return;
    }
    if (request.response().headWritten()) {
      request.response().end();
      return;
    }
    if (!request.request().isEnded()) {
      request.request().resume();
    }
    writer.send(request, problem);
  }

  private static HttpAuthenticator authenticator(RoutingContext request) {
    return request.get(HttpAuthenticator.class.getName());
  }
}
