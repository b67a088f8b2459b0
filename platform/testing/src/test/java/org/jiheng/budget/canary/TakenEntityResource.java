package org.jiheng.budget.canary;

import jakarta.ws.rs.Path;

/** Takes an entity in. */
@Path("/canary")
public class TakenEntityResource {
  public void put(EntitySeed entity) {}
}
