package org.jiheng.http.error;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemException;
import org.jiheng.http.ProblemKind;

/** Turns whatever a resource's request throws into a problem. */
@Singleton
public class RestProblems {

  private static final Logger LOG = Logger.getLogger(RestProblems.class);

  private final ProblemWriter writer;

  RestProblems(ProblemWriter writer) {
    this.writer = writer;
  }

  @ServerExceptionMapper
  public Response problem(ProblemException exception, UriInfo uri) {
    return writer.response(exception.problem(), path(uri)).build();
  }

  @ServerExceptionMapper
  public Response violation(ConstraintViolationException exception, UriInfo uri) {
    return ViolationProblems.of(exception)
        .map(problem -> writer.response(problem, path(uri)).build())
        .orElseGet(() -> internal(exception, uri));
  }

  @ServerExceptionMapper
  public Response mismatch(MismatchedInputException exception, UriInfo uri) {
    return writer.response(JsonProblems.of(exception), path(uri)).build();
  }

  @ServerExceptionMapper
  public Response unauthorized(UnauthorizedException exception, UriInfo uri) {
    return writer
        .response(StatusProblems.of(ProblemKind.UNAUTHENTICATED.status()), path(uri))
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException exception, UriInfo uri) {
    return writer.response(StatusProblems.of(ProblemKind.FORBIDDEN.status()), path(uri)).build();
  }

  /** What the framework says itself: 404, 405, 406, 415, a parameter of another type. */
  @ServerExceptionMapper
  public Response framework(WebApplicationException exception, UriInfo uri) {
    var told = exception.getResponse();
    if (told.getStatusInfo().getFamily() == Response.Status.Family.REDIRECTION) {
      return told;
    }
    if (told.getStatus() == ProblemKind.INTERNAL.status()) {
      return internal(exception, uri);
    }
    return writer.response(problem(exception), path(uri)).build();
  }

  @ServerExceptionMapper
  public Response other(Throwable exception, UriInfo uri) {
    for (var cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException wrapped) {
        return problem(wrapped, uri);
      }
    }
    if (DatabaseOutage.isBehind(exception)) {
      LOG.warnf("Request to %s met a database that is away: %s", path(uri), exception);
      return writer.response(DatabaseOutage.PROBLEM, path(uri)).build();
    }
    if (OverlongKey.isBehind(exception)) {
      return writer.response(OverlongKey.PROBLEM, path(uri)).build();
    }
    return internal(exception, uri);
  }

  private static Problem problem(WebApplicationException exception) {
    var cause = exception.getCause();
    if (cause instanceof JacksonException json && !(cause instanceof InvalidDefinitionException)) {
      return JsonProblems.of(json);
    }
    var status = exception.getResponse().getStatus();
    if (cause != null && status == ProblemKind.NOT_FOUND.status()) {
      return ProblemException.badRequest("路径或查询参数的格式不正确。").problem();
    }
    return StatusProblems.of(status);
  }

  private Response internal(Throwable exception, UriInfo uri) {
    LOG.errorf(exception, "Request to %s failed", path(uri));
    return writer.response(StatusProblems.INTERNAL, path(uri)).build();
  }

  private static String path(UriInfo uri) {
    return uri.getRequestUri().getRawPath();
  }
}
