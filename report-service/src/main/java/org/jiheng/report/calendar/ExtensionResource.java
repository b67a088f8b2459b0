package org.jiheng.report.calendar;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.APPROVER;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.CLERK;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.cycle.calendar.StageKind;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.ETags;
import org.jiheng.http.Page;

/** Other days of single departments. */
@Path("/api/v1/calendars/{fiscalYear}/extensions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calendars")
@Blocking
class ExtensionResource {

  private static final String ONE = "/{department}/{document}";
  private static final String PERIOD = "期次，如 2026-06；一年只有一次的材料不写";

  private final Extending extending;

  ExtensionResource(Extending extending) {
    this.extending = extending;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, AUDITOR})
  @Operation(operationId = "listCalendarExtensions", summary = "列出某年度给各部门的延期，按部门排序")
  public Page<ExtensionView> list(@PathParam("fiscalYear") int fiscalYear) {
    return new Page<>(extending.all(fiscalYear), null);
  }

  @GET
  @Path(ONE)
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(operationId = "getCalendarExtension", summary = "读取给一个部门的延期")
  @APIResponse(
      responseCode = "200",
      description = "延期，带 ETag",
      content = @Content(schema = @Schema(implementation = ExtensionView.class)))
  @APIResponse(responseCode = "304", description = "内容未变")
  @APIResponse(responseCode = "404", description = "没有延期")
  public Response get(
      @PathParam("fiscalYear") int fiscalYear,
      @PathParam("department") String department,
      @PathParam("document") StageKind document,
      @Parameter(description = PERIOD, example = "2026-06") @QueryParam("period") String period) {
    var view = extending.get(new DepartmentYear(department, fiscalYear), document, period);
    return Response.ok(view).header(HttpHeaders.ETAG, ETags.strong(view.version())).build();
  }

  @PUT
  @Path(ONE)
  @RolesAllowed(ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putCalendarExtension",
      summary = "给一个部门延期，或改变已有的延期",
      description = "只改变这一部门这一环节的截止日期和锁定日期，须写明原因。")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ExtensionBody.class),
              examples = @ExampleObject(name = "later", value = CalendarExamples.EXTENSION)))
  @APIResponse(
      responseCode = "200",
      description = "已改变，带新的 ETag",
      content = @Content(schema = @Schema(implementation = ExtensionView.class)))
  @APIResponse(
      responseCode = "201",
      description = "已延期",
      content = @Content(schema = @Schema(implementation = ExtensionView.class)))
  @APIResponse(responseCode = "404", description = "该年度没有工作日程，或日程中没有这个环节")
  @APIResponse(responseCode = "412", description = "If-Match 已过时")
  @APIResponse(responseCode = "422", description = "内容不符合要求，逐条见 errors")
  @APIResponse(responseCode = "428", description = "缺少 If-Match")
  public Response put(
      @PathParam("fiscalYear") int fiscalYear,
      @PathParam("department") String department,
      @PathParam("document") StageKind document,
      @Parameter(description = PERIOD, example = "2026-06") @QueryParam("period") String period,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "请求正文不能为空。") ExtensionBody body) {
    var id = new DepartmentYear(department, fiscalYear);
    return CalendarResource.written(extending.put(id, document, period, body, ifMatch));
  }
}
