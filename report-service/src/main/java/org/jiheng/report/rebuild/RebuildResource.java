package org.jiheng.report.rebuild;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.http.Page;
import org.jiheng.http.PageLimits;
import org.jiheng.idempotency.Idempotent;
import org.jiheng.jobs.JobResource;

/** Rebuilds of the read model from the logs, as jobs. */
@Path(RebuildResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
@Blocking
class RebuildResource {

  static final String PATH = "/api/v1/admin/rebuilds";

  private final Rebuilding rebuilding;
  private final JobResource<Rebuild, RebuildView> jobs = new JobResource<>(PATH, RebuildView::of);

  RebuildResource(Rebuilding rebuilding) {
    this.rebuilding = rebuilding;
  }

  @POST
  @RolesAllowed(ADMIN)
  @Idempotent
  @Operation(operationId = "startRebuild", summary = "由事件日志重建评价所用的数据")
  @APIResponse(
      responseCode = "202",
      description = "重建任务，进度见 Location 所指的地址",
      content = @Content(schema = @Schema(implementation = RebuildView.class)))
  public Response start() {
    var job = rebuilding.begin();
    return jobs.begun(job);
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, AUDITOR})
  @Operation(operationId = "listRebuilds", summary = "列出重建任务，最新的在前")
  public Page<RebuildView> list(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit) {
    return jobs.page(cursor, limit, rebuilding::before);
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, AUDITOR})
  @Path("/{id}")
  @Operation(operationId = "getRebuild", summary = "查询一个重建任务的进度")
  @APIResponse(
      responseCode = "200",
      description = "重建任务",
      content = @Content(schema = @Schema(implementation = RebuildView.class)))
  @APIResponse(responseCode = "304")
  public Response one(@PathParam("id") long id) {
    return jobs.standing(rebuilding.one(id));
  }

  @POST
  @RolesAllowed(ADMIN)
  @Idempotent
  @Path("/{id}/cancel")
  @Operation(operationId = "cancelRebuild", summary = "取消一个尚未切换的重建任务")
  @APIResponse(
      responseCode = "200",
      description = "已取消的重建任务",
      content = @Content(schema = @Schema(implementation = RebuildView.class)))
  public Response cancel(@PathParam("id") long id) {
    return jobs.standing(rebuilding.cancel(id));
  }
}
