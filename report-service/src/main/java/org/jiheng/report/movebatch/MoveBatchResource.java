package org.jiheng.report.movebatch;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.http.Attachment;
import org.jiheng.http.Page;
import org.jiheng.http.PageLimits;
import org.jiheng.idempotency.Idempotent;
import org.jiheng.jobs.JobResource;

/** One move of many filings, as jobs. */
@Path(MoveBatchResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "move-batches")
@Blocking
class MoveBatchResource {

  static final String PATH = "/api/v1/move-batches";

  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String EXAMPLE =
      """
      { "fiscalYear": 2026, "verb": "accept", "filter": { "state": "APPROVED", "minScore": 90, "noErrors": true }, "dryRun": true }
      """;

  private final MoveBatching batching;
  private final JobResource<MoveBatch, MoveBatchView> jobs =
      new JobResource<>(PATH, MoveBatchView::of);

  MoveBatchResource(MoveBatching batching) {
    this.batching = batching;
  }

  @POST
  @RolesAllowed({ADMIN, REVIEWER})
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "startMoveBatch",
      summary = "批量办理若干部门的绩效自评",
      description =
          "departments 写明部门，或由 filter 按状态、得分选出。每个部门各自判断，一个不能办理不影响其余；已经办理过的不再办理，因此可以重复提交。"
              + "dryRun 为 true 时只报告将发生什么。")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = MoveBatchBody.class),
              examples = @ExampleObject(name = "accept", value = EXAMPLE)))
  @APIResponse(
      responseCode = "202",
      description = "批量办理任务，进度见 Location 所指的地址",
      content = @Content(schema = @Schema(implementation = MoveBatchView.class)))
  @APIResponse(responseCode = "422", description = "内容不符合要求，逐条见 errors")
  public Response start(@NotNull(message = "请求正文不能为空。") MoveBatchBody body) {
    return jobs.begun(batching.begin(body));
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, AUDITOR})
  @Operation(operationId = "listMoveBatches", summary = "列出批量办理任务，最新的在前")
  public Page<MoveBatchView> list(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit) {
    return jobs.page(cursor, limit, batching::before);
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, AUDITOR})
  @Path("/{id}")
  @Operation(operationId = "getMoveBatch", summary = "查询一个批量办理任务：每个部门的结果")
  @APIResponse(
      responseCode = "200",
      description = "批量办理任务",
      content = @Content(schema = @Schema(implementation = MoveBatchView.class)))
  @APIResponse(responseCode = "304", description = "进度未变")
  public Response one(@PathParam("id") long id) {
    return jobs.standing(batching.one(id));
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, AUDITOR})
  @Path("/{id}/report.csv")
  @Produces(CSV)
  @Operation(operationId = "getMoveBatchReport", summary = "下载批量办理的结果（CSV），每个部门一行")
  @APIResponse(
      responseCode = "200",
      description = "CSV 文件",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  public Response report(@PathParam("id") long id) {
    return Response.ok(MoveBatchReport.of(batching.one(id)))
        .header(
            "Content-Disposition",
            Attachment.named("move-batch-" + id + ".csv", "第 " + id + " 号批量办理结果.csv"))
        .build();
  }

  @POST
  @RolesAllowed({ADMIN, REVIEWER})
  @Idempotent
  @Path("/{id}/cancel")
  @Operation(operationId = "cancelMoveBatch", summary = "取消一个尚未结束的批量办理任务，已办理的不撤回")
  @APIResponse(
      responseCode = "200",
      description = "已取消的任务",
      content = @Content(schema = @Schema(implementation = MoveBatchView.class)))
  public Response cancel(@PathParam("id") long id) {
    return jobs.standing(batching.cancel(id));
  }
}
