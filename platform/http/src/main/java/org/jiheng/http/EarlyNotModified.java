package org.jiheng.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * What {@link NotModified} answers, before the thing is read or made: for a resource whose answer
 * is dear.
 */
@ApplicationScoped
public class EarlyNotModified {

  private final HttpHeaders request;

  public EarlyNotModified(HttpHeaders request) {
    this.request = request;
  }

  /** Ends the request with 304 where its reader has what the tag stands for. */
  public void endWhereKnown(String etag) {
    if (Preconditions.notModified(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), etag)) {
      throw new WebApplicationException(
          Response.notModified().header(HttpHeaders.ETAG, etag).build());
    }
  }
}
