package org.jiheng.outbox;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.http.Cursor;
import org.jiheng.http.Page;
import org.jiheng.http.PageLimits;
import org.jiheng.http.ProblemException;
import org.jiheng.idempotency.Idempotent;

/**
 * What the broker refused of this service's events, and the verbs to try it again. The path names
 * the service, because the gateway shows the outboxes of all under one address.
 */
@Path("/api/v1/admin/outboxes/{service}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
class OutboxResource {

  private final ParkedEvents parked;
  private final Releasing releasing;
  private final String application;

  OutboxResource(
      ParkedEvents parked,
      Releasing releasing,
      @ConfigProperty(name = "quarkus.application.name") String application) {
    this.parked = parked;
    this.releasing = releasing;
    this.application = application;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, AUDITOR})
  @Path("parked-events")
  @Operation(operationId = "listOutboxParkedEvents", summary = "列出未能发布而搁置的事件及其原因")
  public Page<ParkedEvent> list(
      @PathParam("service") String service,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit) {
    requireThis(service);
    var rows = parked.after(Cursor.number(cursor, 0L), PageLimits.check(limit) + 1);
    return Page.of(rows, limit, row -> List.of(Long.toString(row.id())));
  }

  @POST
  @RolesAllowed(ADMIN)
  @Idempotent
  @Path("parked-events/{id}/release")
  @Operation(operationId = "releaseOutboxParkedEvent", summary = "重新发布一个搁置的事件，其后同一部门的事件随之继续")
  @APIResponse(
      responseCode = "200",
      description = "重新发布了多少",
      content = @Content(schema = @Schema(implementation = Released.class)))
  @APIResponse(responseCode = "404", description = "没有该服务，或没有搁置的事件")
  public Response release(@PathParam("service") String service, @PathParam("id") long id) {
    requireThis(service);
    return releasing
        .event(id)
        .map(released -> Response.ok(released).build())
        .orElseThrow(() -> ProblemException.notFound("没有编号为 " + id + " 的搁置事件。"));
  }

  @POST
  @RolesAllowed(ADMIN)
  @Idempotent
  @Path("departments/{department}/release")
  @Operation(operationId = "releaseOutboxDepartment", summary = "重新发布一个部门的全部搁置事件")
  @APIResponse(
      responseCode = "200",
      description = "重新发布了多少",
      content = @Content(schema = @Schema(implementation = Released.class)))
  @APIResponse(responseCode = "404", description = "没有该服务，或没有搁置的事件")
  public Response release(
      @PathParam("service") String service, @PathParam("department") String department) {
    requireThis(service);
    return releasing
        .department(department)
        .map(released -> Response.ok(released).build())
        .orElseThrow(() -> ProblemException.notFound("部门 " + department + " 没有搁置的事件。"));
  }

  private void requireThis(String service) {
    if (!application.equals(service)) {
      throw ProblemException.notFound("没有名为 " + service + " 的服务。");
    }
  }
}
