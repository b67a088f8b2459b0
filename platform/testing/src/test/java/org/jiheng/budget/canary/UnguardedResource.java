package org.jiheng.budget.canary;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Says nothing about who may call it. */
@Path("/canary")
public class UnguardedResource {
  @GET
  public String get() {
    return null;
  }
}
