package org.jiheng.http.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemKind;

/**
 * Writes a problem, inside a resource's request and outside of any. The body is made here and not
 * by content negotiation: whatever a client accepts, an error is told in one form.
 */
@Singleton
public class ProblemWriter {

  private static final String RETRY_SECONDS = "5";

  private final ObjectMapper json;

  ProblemWriter(ObjectMapper json) {
    this.json = json;
  }

  /**
   * @param path the request's path, the problem's instance where it names none
   */
  Response.ResponseBuilder response(Problem problem, String path) {
    var response =
        Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(bytes(problem, path));
    if (problem.status() >= ProblemKind.UNAVAILABLE.status()) {
      response.header("Retry-After", RETRY_SECONDS);
    }
    return response;
  }

  /** Answers a request with the problem and ends it. */
  public void send(RoutingContext request, Problem problem) {
    if (problem.status() >= ProblemKind.UNAVAILABLE.status()) {
      request.response().putHeader("Retry-After", RETRY_SECONDS);
    }
    request
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .end(Buffer.buffer(bytes(problem, request.request().path())));
  }

  private byte[] bytes(Problem problem, String path) {
    try {
      return json.writeValueAsBytes(problem.instance() == null ? problem.at(path) : problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
