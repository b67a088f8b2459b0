package org.jiheng.budget.department;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.APPROVER;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.CLERK;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.budget.change.VersionedResource;
import org.jiheng.budget.input.CodeText;
import org.jiheng.budget.input.FiscalYear;
import org.jiheng.http.Page;
import org.jiheng.http.PageLimits;

/** Departments by year. */
@Path("/api/v1/departments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "departments", description = "部门与预算单位")
@Blocking
class DepartmentResource extends VersionedResource {

  private final DepartmentService departments;

  DepartmentResource(DepartmentService departments) {
    this.departments = departments;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(operationId = "listDepartments", summary = "按年度分页列出部门及其预算单位")
  @APIResponse(responseCode = "200", description = "一页部门，按代码排序")
  @APIResponse(responseCode = "400", description = "参数或 cursor 无效")
  public Page<DepartmentView> list(
      @QueryParam("fiscalYear") @NotNull(message = "必须写明年度 fiscalYear。") @FiscalYear
          Integer fiscalYear,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit) {
    return departments.page(fiscalYear, cursor, PageLimits.check(limit));
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Path("/{department}/{fiscalYear}")
  @Operation(operationId = "getDepartment", summary = "读取一个部门在某年度的情况")
  @APIResponse(
      responseCode = "200",
      description = "部门，带 ETag",
      content = @Content(schema = @Schema(implementation = DepartmentView.class)))
  @APIResponse(responseCode = "304", description = "内容未变")
  @APIResponse(responseCode = "404", description = "没有该部门")
  public Response get(
      @PathParam("department") @CodeText String code, @PathParam("fiscalYear") int fiscalYear) {
    var department = departments.get(code, fiscalYear);
    return read(department, department.version());
  }

  @PUT
  @RolesAllowed({ADMIN, CLERK})
  @Path("/{department}/{fiscalYear}")
  @Operation(operationId = "putDepartment", summary = "新建或整体替换一个部门在某年度的情况")
  @APIResponse(
      responseCode = "200",
      description = "已替换，带新的 ETag",
      content = @Content(schema = @Schema(implementation = DepartmentView.class)))
  @APIResponse(
      responseCode = "201",
      description = "已新建",
      content = @Content(schema = @Schema(implementation = DepartmentView.class)))
  @APIResponse(responseCode = "412", description = "If-Match 已过时")
  @APIResponse(responseCode = "422", description = "内容不符合要求，逐条见 errors")
  @APIResponse(responseCode = "428", description = "缺少 If-Match")
  public Response put(
      @PathParam("department") @CodeText String code,
      @PathParam("fiscalYear") @FiscalYear int fiscalYear,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "请求正文不能为空。") @Valid DepartmentBody body) {
    return written(departments.put(body.state(code), fiscalYear, ifMatch));
  }
}
