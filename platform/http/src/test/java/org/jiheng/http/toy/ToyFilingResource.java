package org.jiheng.http.toy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jiheng.http.CurrentActor;
import org.jiheng.http.DepartmentScope;
import org.jiheng.http.Roles;

/** The place at which a program may act for somebody. */
@Path("/api/v1/filings/{department}/{fiscalYear}")
@Produces(MediaType.APPLICATION_JSON)
public class ToyFilingResource {

  private final CurrentActor actor;
  private final DepartmentScope scope;

  ToyFilingResource(CurrentActor actor, DepartmentScope scope) {
    this.actor = actor;
    this.scope = scope;
  }

  @PUT
  @RolesAllowed({Roles.ADMIN, Roles.CLERK})
  public Map<String, Object> put(@PathParam("department") String department) {
    List<String> departments = scope.bound() ? scope.departments() : List.of("*");
    return Map.of("actor", actor.actor(), "departments", departments);
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.CLERK})
  public Map<String, String> get(@PathParam("department") String department) {
    return Map.of("department", department);
  }
}
