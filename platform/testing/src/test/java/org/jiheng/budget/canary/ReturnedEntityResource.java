package org.jiheng.budget.canary;

import jakarta.ws.rs.Path;
import java.util.List;

/** Gives entities away. */
@Path("/canary")
public class ReturnedEntityResource {
  public List<EntitySeed> all() {
    return List.of();
  }
}
