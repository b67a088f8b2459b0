package org.jiheng.http.toy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jiheng.contracts.Actor;
import org.jiheng.http.CurrentActor;
import org.jiheng.http.Cursor;
import org.jiheng.http.DepartmentScope;
import org.jiheng.http.PageLimits;
import org.jiheng.http.Preconditions;
import org.jiheng.http.ProblemException;
import org.jiheng.http.Roles;

/** Every way in which a request can go wrong. */
@Path("/api/v1/toys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ToyResource {

  private final CurrentActor actor;
  private final DepartmentScope scope;

  ToyResource(CurrentActor actor, DepartmentScope scope) {
    this.actor = actor;
    this.scope = scope;
  }

  @POST
  public Toy echo(@Valid Toy toy) {
    return toy;
  }

  @POST
  @Path("tree")
  public JsonNode tree(JsonNode tree) {
    return tree;
  }

  @POST
  @Path("bytes")
  public Map<String, Integer> bytes(byte[] body) {
    return Map.of("length", body.length);
  }

  @GET
  @Path("actor")
  public Actor actor() {
    return actor.actor();
  }

  @GET
  @Path("tagged")
  public Response tagged() {
    return Response.ok(Map.of("version", 7)).tag("7").header("X-Kept", "yes").build();
  }

  @GET
  @Path("scope")
  public Map<String, Object> scope(@QueryParam("department") String department) {
    return Map.of("bound", scope.bound(), "departments", scope.departments());
  }

  @GET
  @RolesAllowed(Roles.CLERK)
  @Path("scope/{department}")
  public Map<String, String> scoped(@PathParam("department") String department) {
    return Map.of("department", department);
  }

  @GET
  @Path("{year}")
  public Map<String, Integer> year(
      @PathParam("year") int year, @QueryParam("month") Integer month) {
    return Map.of("year", year);
  }

  @GET
  @Path("page")
  public List<String> page(
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit,
      @QueryParam("cursor") String cursor,
      @QueryParam("depth") @Max(3) int depth) {
    PageLimits.check(limit);
    return Cursor.decode(cursor);
  }

  @POST
  @Path("guarded")
  public Map<String, Integer> guarded(@HeaderParam("If-Match") String ifMatch, Toy toy) {
    Preconditions.ifMatch(ifMatch, "\"7\"");
    return Map.of("version", 8);
  }

  @GET
  @Path("defect")
  public String defect() {
    throw new IllegalStateException("secret internals");
  }

  @GET
  @Path("database/{state}")
  public String database(@PathParam("state") String state) {
    throw new IllegalStateException(new SQLException("secret internals", state));
  }

  @GET
  @Path("database/hanging")
  public String hangingDatabase() {
    var noConnection = new SQLException("secret internals", new TimeoutException());
    throw new IllegalStateException(noConnection);
  }

  @GET
  @Path("down")
  public String down() {
    throw new IllegalStateException(ProblemException.unavailable("上游服务没有响应，请稍后重试。"));
  }
}
