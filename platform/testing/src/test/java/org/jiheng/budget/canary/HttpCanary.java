package org.jiheng.budget.canary;

import jakarta.ws.rs.core.Response;

/** A use case that answers over HTTP. */
class HttpCanary {
  Response answer() {
    return Response.ok().build();
  }
}
