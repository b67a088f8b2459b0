package org.jiheng.report.monitoring;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.APPROVER;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.CLERK;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.Cursor;
import org.jiheng.http.Page;
import org.jiheng.http.PageLimits;
import org.jiheng.rules.monitoring.Light;
import org.jiheng.rules.monitoring.overview.MonitoringOverview;
import org.jiheng.rules.monitoring.overview.WatchedDepartment;
import org.jiheng.rules.monitoring.stated.MonitoringView;

/** Judged periods: one, those of a province, and all at a glance. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "monitoring")
@Blocking
class JudgedMonitoringResource {

  private final MonitoringService monitoring;

  JudgedMonitoringResource(MonitoringService monitoring) {
    this.monitoring = monitoring;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Path("/monitorings/{department}/{fiscalYear}/{period}")
  @Operation(
      operationId = "getJudgedMonitoring",
      summary = "查询部门一个期间的监控结果：亮灯、计算过程和发现的问题",
      description = "按现有的绩效目标、评分方案和国库数计算。")
  @APIResponse(responseCode = "404", description = "该期间还没有报送")
  public MonitoringView judged(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @PathParam("period") String period) {
    return monitoring.judged(new DepartmentYear(department, fiscalYear), period);
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Path("/monitorings")
  @Operation(operationId = "listMonitorings", summary = "列出一个期间各部门的监控结果，按部门代码")
  public Page<WatchedDepartment> list(
      @NotNull(message = "须写明年度。") @QueryParam("fiscalYear") Integer fiscalYear,
      @NotNull(message = "须写明期间。") @QueryParam("period") String period,
      @Parameter(description = "只列这种灯的部门") @QueryParam("light") Light light,
      @Parameter(description = "只列完成率与执行率相差超过这么多个百分点的部门") @QueryParam("gapOver") BigDecimal gapOver,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit) {
    var keys = Cursor.decode(cursor, 1);
    var after = keys.isEmpty() ? "" : keys.get(0);
    var wanted = new Monitorings.Wanted(fiscalYear, period, null, light, gapOver, after);
    var rows = monitoring.list(wanted, PageLimits.check(limit) + 1);
    return Page.of(rows, limit, row -> List.of(row.department()));
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, AUDITOR})
  @Path("/monitoring-overview/{fiscalYear}/{period}")
  @Operation(operationId = "getMonitoringOverview", summary = "查询一个期间的全省监控总览")
  public MonitoringOverview overview(
      @PathParam("fiscalYear") int fiscalYear, @PathParam("period") String period) {
    return monitoring.overview(fiscalYear, period);
  }
}
