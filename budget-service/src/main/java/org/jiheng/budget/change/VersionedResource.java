package org.jiheng.budget.change;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jiheng.http.ETags;

/** A resource whose single things have a version, shown as their strong ETag. */
public abstract class VersionedResource {

  /** 200 with the thing, or 304 where the client has it. */
  protected static Response read(Object view, long version) {
    var etag = ETags.strong(version);
    return Response.ok(view).header(HttpHeaders.ETAG, etag).build();
  }

  /** 201 where something new came to be, else 200. */
  protected static Response written(Put<?> put) {
    return Response.status(put.created() ? Response.Status.CREATED : Response.Status.OK)
        .header(HttpHeaders.ETAG, put.etag())
        .entity(put.view())
        .build();
  }
}
