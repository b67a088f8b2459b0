package org.jiheng.intake;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.http.CurrentActor;
import org.jiheng.http.Cursor;
import org.jiheng.http.Page;
import org.jiheng.http.PageLimits;
import org.jiheng.http.ProblemException;
import org.jiheng.idempotency.Idempotent;

/** What the intake could not apply, and the verb to try it again. */
@Path("/api/v1/admin/parked-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
class ParkedEventResource {

  private final Generations generations;
  private final ParkedEvents parked;
  private final Retry retry;
  private final CurrentActor actor;

  ParkedEventResource(
      Generations generations, ParkedEvents parked, Retry retry, CurrentActor actor) {
    this.generations = generations;
    this.parked = parked;
    this.retry = retry;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, AUDITOR})
  @Operation(operationId = "listParkedEvents", summary = "列出未能处理而搁置的事件及其原因")
  public Page<ParkedEventView> list(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit) {
    var rows =
        parked.after(generations.current(), Cursor.number(cursor, 0L), PageLimits.check(limit) + 1);
    return Page.of(rows, limit, row -> List.of(Long.toString(row.id()))).map(ParkedEventView::of);
  }

  @POST
  @RolesAllowed(ADMIN)
  @Idempotent
  @Path("/{id}/retry")
  @Operation(operationId = "retryParkedEvents", summary = "按顺序重新处理该事件所属部门的全部搁置事件")
  @APIResponse(
      responseCode = "200",
      description = "处理了多少，还剩多少",
      content = @Content(schema = @Schema(implementation = Retry.Outcome.class)))
  @APIResponse(responseCode = "404", description = "没有该搁置事件")
  public Response retry(@PathParam("id") long id) {
    var event =
        parked.one(id).orElseThrow(() -> ProblemException.notFound("没有编号为 " + id + " 的搁置事件。"));
    return Response.ok(retry.asked(actor.actor(), event)).build();
  }
}
