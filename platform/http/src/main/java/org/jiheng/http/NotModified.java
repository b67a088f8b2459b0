package org.jiheng.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Answers 304 without a body where the reader has already what a resource would tell: a resource
 * only sets the ETag. One whose body is dear asks {@link EarlyNotModified} before it reads.
 */
@Provider
public class NotModified implements ContainerResponseFilter {

  private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
    var etag = answer.getHeaderString(HttpHeaders.ETAG);
    if (etag != null
        && answer.getStatus() == Status.OK.getStatusCode()
        && READING.contains(request.getMethod())
        && Preconditions.notModified(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), etag)) {
      answer.setStatusInfo(Status.NOT_MODIFIED);
      answer.setEntity(null);
      answer.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
      answer.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    }
  }
}
