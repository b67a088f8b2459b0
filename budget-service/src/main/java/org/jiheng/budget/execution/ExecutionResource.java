package org.jiheng.budget.execution;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.http.Cursor;
import org.jiheng.http.Page;
import org.jiheng.http.PageLimits;
import org.jiheng.idempotency.Idempotent;
import org.jiheng.jobs.JobResource;

/** Money to the end of a period of the year, of many departments at once. */
@Path(ExecutionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "executions")
@Blocking
class ExecutionResource {

  static final String PATH = "/api/v1/executions";

  private static final String EXAMPLE =
      """
      { "fiscalYear": 2026, "period": "2026-06", "origin": "TREASURY", "rows": [
        { "department": "431053", "form": "operations", "source": "TOTAL", "annual": 12857300.00, "executed": 5600000.00 } ] }
      """;

  private final ExecutionImporting importing;
  private final JobResource<ExecutionImport, ExecutionImportView> jobs;

  ExecutionResource(ExecutionImporting importing) {
    this.importing = importing;
    this.jobs = new JobResource<>(PATH, importing::told);
  }

  @POST
  @RolesAllowed(ADMIN)
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "importExecutions",
      summary = "导入各部门截至某一期间的资金执行情况（元）",
      description =
          "国库数（TREASURY）优先于部门填报数（DEPARTMENT）。每一行各自判断，一行不能导入不影响其余；与已有数据相同的行不产生变更，因此可以重复提交。")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ExecutionBody.class),
              examples = @ExampleObject(name = "treasury", value = EXAMPLE)))
  @APIResponse(
      responseCode = "202",
      description = "导入任务，进度见 Location 所指的地址",
      content = @Content(schema = @Schema(implementation = ExecutionImportView.class)))
  @APIResponse(responseCode = "422", description = "内容不符合要求，逐条见 errors")
  public Response start(@NotNull(message = "请求正文不能为空。") ExecutionBody body) {
    return jobs.begun(importing.begin(body));
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, AUDITOR})
  @Operation(operationId = "listExecutionImports", summary = "列出执行数导入任务，最新的在前")
  public Page<ExecutionImportView> list(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit) {
    return jobs.page(cursor, limit, importing::before);
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, AUDITOR})
  @Path("/{id}")
  @Operation(operationId = "getExecutionImport", summary = "查询一个执行数导入任务")
  @APIResponse(
      responseCode = "200",
      description = "导入任务",
      content = @Content(schema = @Schema(implementation = ExecutionImportView.class)))
  @APIResponse(responseCode = "304", description = "进度未变")
  public Response one(@PathParam("id") long id) {
    return jobs.standing(importing.one(id));
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, AUDITOR})
  @Path("/{id}/items")
  @Operation(operationId = "listExecutionItems", summary = "列出导入的各行及其结果，按提交的次序")
  public Page<ExecutionItem> items(
      @PathParam("id") long id,
      @Parameter(description = "只列这种结果的行") @QueryParam("state") ExecutionItemState state,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit) {
    var after = Cursor.number(cursor, -1);
    var rows = importing.items(id, state, after, PageLimits.check(limit) + 1);
    return Page.of(rows, limit, item -> List.of(Integer.toString(item.place())));
  }

  @POST
  @RolesAllowed(ADMIN)
  @Idempotent
  @Path("/{id}/cancel")
  @Operation(operationId = "cancelExecutionImport", summary = "取消一个尚未结束的执行数导入任务，已导入的不撤回")
  @APIResponse(
      responseCode = "200",
      description = "已取消的任务",
      content = @Content(schema = @Schema(implementation = ExecutionImportView.class)))
  public Response cancel(@PathParam("id") long id) {
    return jobs.standing(importing.cancel(id));
  }
}
