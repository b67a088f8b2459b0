package org.jiheng.part.restore;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.AUDITOR;

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
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
import org.jiheng.outbox.log.LogEpochs;

/**
 * The verb that brings this service's database and its log together again after one of them was
 * restored, and what became of it. The path names the service, because the gateway shows all of
 * them under one address.
 */
@Path(RestoreResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
@Blocking
class RestoreResource {

  static final String PATH = "/api/v1/admin/restores/{service}";

  private final Restores restores;
  private final LogEpochs epochs;
  private final CurrentActor actor;
  private final String application;

  RestoreResource(
      Restores restores,
      LogEpochs epochs,
      CurrentActor actor,
      @ConfigProperty(name = "quarkus.application.name") String application) {
    this.restores = restores;
    this.epochs = epochs;
    this.actor = actor;
    this.application = application;
  }

  @POST
  @RolesAllowed(ADMIN)
  @Idempotent
  @Operation(operationId = "startRestore", summary = "数据库或日志恢复自备份后，使两者重新一致")
  @APIResponse(
      responseCode = "202",
      description = "恢复任务，进度见 Location 所指的地址",
      content = @Content(schema = @Schema(implementation = RestoreView.class)))
  @APIResponse(responseCode = "404", description = "没有该服务")
  @APIResponse(responseCode = "409", description = "数据库与日志一致，或恢复正在进行")
  public Response start(@PathParam("service") String service) {
    requireThis(service);
    var begun = restores.begin(actor.actor());
    return Response.accepted(RestoreView.of(begun))
        .location(URI.create("/api/v1/admin/restores/" + service + "/" + begun.epoch()))
        .build();
  }

  @GET
  @RolesAllowed({ADMIN, AUDITOR})
  @Operation(operationId = "listRestores", summary = "列出恢复任务，最新的在前")
  public Page<RestoreView> list(
      @PathParam("service") String service,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit) {
    requireThis(service);
    var before = Cursor.number(cursor, (long) Integer.MAX_VALUE);
    var rows = epochs.before(before, PageLimits.check(limit) + 1);
    return Page.of(rows, limit, row -> List.of(Integer.toString(row.epoch()))).map(RestoreView::of);
  }

  @GET
  @RolesAllowed({ADMIN, AUDITOR})
  @Path("/{epoch}")
  @Operation(operationId = "getRestore", summary = "查询一个恢复任务的进度")
  @APIResponse(responseCode = "404", description = "没有该服务或该任务")
  public RestoreView one(@PathParam("service") String service, @PathParam("epoch") int epoch) {
    requireThis(service);
    return epochs
        .one(epoch)
        .map(RestoreView::of)
        .orElseThrow(() -> ProblemException.notFound("没有编号为 " + epoch + " 的恢复任务。"));
  }

  private void requireThis(String service) {
    if (!application.equals(service)) {
      throw ProblemException.notFound("没有名为 " + service + " 的服务，或它没有可恢复的内容。");
    }
  }
}
