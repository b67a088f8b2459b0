package org.jiheng.budget.canary;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Has no place for the answer that was given before. */
@Path("/canary")
public class TypedAnswerResource {
  @POST
  public String post() {
    return "";
  }
}
