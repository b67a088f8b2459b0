package org.jiheng.budget.canary;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Does it again when it is asked again. */
@Path("/canary")
public class UnrepeatableResource {
  @POST
  public Response post() {
    return null;
  }
}
