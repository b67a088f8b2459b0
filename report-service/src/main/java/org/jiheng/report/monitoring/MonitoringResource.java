package org.jiheng.report.monitoring;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.APPROVER;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.CLERK;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.ETags;
import org.jiheng.http.Flags;
import org.jiheng.rules.monitoring.stated.MonitoringView;
import org.jiheng.rules.monitoring.stated.StatedMonitoring;

/** What a department reports of its targets and money to the end of a period. */
@Path("/api/v1/monitoring/{department}/{fiscalYear}/{period}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "monitoring")
@Blocking
class MonitoringResource {

  private static final String EXAMPLE =
      """
      { "period": "2026-06", "amountUnit": "WAN_YUAN", "forms": [ { "form": "operations",
        "funds": [ { "source": "TOTAL", "annual": 1285.73, "executed": 560.00, "forecast": 1285.73 } ],
        "indicators": [ { "level1": "产出指标", "level2": "数量指标", "level3": "开展steam科学教程", "attained": "210 课时",
          "forecast": "632 课时", "likelihood": "CERTAIN" } ] } ] }
      """;

  private final MonitoringService monitoring;

  MonitoringResource(MonitoringService monitoring) {
    this.monitoring = monitoring;
  }

  @PUT
  @RolesAllowed({ADMIN, CLERK})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putMonitoring",
      summary = "报送部门一个期间的绩效运行监控",
      description = "指标按三级名称与填报的绩效目标对应；没有写到的表和指标视为未填报。国库数优先于填报的执行数。替换已有内容须带 If-Match。")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = StatedMonitoring.class),
              examples = @ExampleObject(name = "june", value = EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "已替换，或没有变化；带 dryRun=true 时只返回将有的结果",
      content = @Content(schema = @Schema(implementation = MonitoringView.class)))
  @APIResponse(
      responseCode = "201",
      description = "已收下，为该期间的首次报送",
      content = @Content(schema = @Schema(implementation = MonitoringView.class)))
  @APIResponse(responseCode = "409", description = "该年度还没有绩效目标，或不在报送时间之内")
  @APIResponse(responseCode = "412", description = "If-Match 已过时")
  @APIResponse(responseCode = "422", description = "内容不符合要求，逐条见 errors")
  @APIResponse(responseCode = "428", description = "缺少 If-Match")
  public Response put(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @PathParam("period") String period,
      @Parameter(description = "只校验并返回将有的结果，不保存", schema = @Schema(type = SchemaType.BOOLEAN))
          @QueryParam("dryRun")
          String dryRun,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      byte[] body) {
    var id = new DepartmentYear(department, fiscalYear);
    var sent = body == null ? new byte[0] : body;
    if (Flags.of("dryRun", dryRun)) {
      return Response.ok(monitoring.preview(id, period, sent)).build();
    }
    var taken = monitoring.take(id, period, sent, ifMatch);
    return Response.status(taken.created() ? Response.Status.CREATED : Response.Status.OK)
        .header(HttpHeaders.ETAG, ETags.strong(taken.view().revision()))
        .entity(taken.view())
        .build();
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(operationId = "getMonitoring", summary = "查询部门一个期间的绩效运行监控，如所报送")
  @APIResponse(
      responseCode = "200",
      description = "报送的内容，带 ETag；没有写到的表和指标也在其中",
      content = @Content(schema = @Schema(implementation = StatedMonitoring.class)))
  @APIResponse(responseCode = "304")
  @APIResponse(responseCode = "404", description = "该期间还没有报送")
  public Response one(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @PathParam("period") String period) {
    var kept = monitoring.one(new DepartmentYear(department, fiscalYear), period);
    return Response.ok(kept.body()).header(HttpHeaders.ETAG, ETags.strong(kept.revision())).build();
  }
}
