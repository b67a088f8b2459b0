package org.jiheng.budget.project;

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

/** Projects by department and year. */
@Path("/api/v1/projects")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "projects", description = "项目")
@Blocking
class ProjectResource extends VersionedResource {

  private final ProjectService projects;

  ProjectResource(ProjectService projects) {
    this.projects = projects;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(operationId = "listProjects", summary = "按年度分页列出项目，可限定部门")
  @APIResponse(responseCode = "200", description = "一页项目，按部门和代码排序")
  @APIResponse(responseCode = "400", description = "参数或 cursor 无效")
  public Page<ProjectView> list(
      @QueryParam("department") @CodeText String department,
      @QueryParam("fiscalYear") @NotNull(message = "必须写明年度 fiscalYear。") @FiscalYear
          Integer fiscalYear,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit) {
    return projects.page(department, fiscalYear, cursor, PageLimits.check(limit));
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Path("/{department}/{fiscalYear}/{code}")
  @Operation(operationId = "getProject", summary = "读取一个项目")
  @APIResponse(
      responseCode = "200",
      description = "项目，带 ETag",
      content = @Content(schema = @Schema(implementation = ProjectView.class)))
  @APIResponse(responseCode = "304", description = "内容未变")
  @APIResponse(responseCode = "404", description = "没有该项目")
  public Response get(
      @PathParam("department") @CodeText String department,
      @PathParam("fiscalYear") int fiscalYear,
      @PathParam("code") @CodeText String code) {
    var project = projects.get(department, fiscalYear, code);
    return read(project, project.version());
  }

  @PUT
  @RolesAllowed({ADMIN, CLERK})
  @Path("/{department}/{fiscalYear}/{code}")
  @Operation(operationId = "putProject", summary = "新建一个项目或更改其名称")
  @APIResponse(
      responseCode = "200",
      description = "已更改，带新的 ETag",
      content = @Content(schema = @Schema(implementation = ProjectView.class)))
  @APIResponse(
      responseCode = "201",
      description = "已新建",
      content = @Content(schema = @Schema(implementation = ProjectView.class)))
  @APIResponse(responseCode = "404", description = "没有该部门")
  @APIResponse(responseCode = "409", description = "代码已作他用")
  @APIResponse(responseCode = "412", description = "If-Match 已过时")
  @APIResponse(responseCode = "422", description = "内容不符合要求，逐条见 errors")
  @APIResponse(responseCode = "428", description = "缺少 If-Match")
  public Response put(
      @PathParam("department") @CodeText String department,
      @PathParam("fiscalYear") @FiscalYear int fiscalYear,
      @PathParam("code") @CodeText String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "请求正文不能为空。") @Valid ProjectBody body) {
    return written(projects.put(department, fiscalYear, code, body.name(), ifMatch));
  }
}
