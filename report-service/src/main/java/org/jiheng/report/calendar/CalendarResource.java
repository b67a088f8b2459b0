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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.http.ETags;
import org.jiheng.http.Problem;
import org.jiheng.report.calendar.CalendarSetting.Put;

/** When what of a year is due. */
@Path("/api/v1/calendars/{fiscalYear}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calendars")
@Blocking
class CalendarResource {

  private final CalendarSetting calendars;

  CalendarResource(CalendarSetting calendars) {
    this.calendars = calendars;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(operationId = "getCalendar", summary = "读取某年度的工作日程")
  @APIResponse(
      responseCode = "200",
      description = "工作日程，带 ETag",
      content = @Content(schema = @Schema(implementation = CalendarView.class)))
  @APIResponse(responseCode = "304", description = "内容未变")
  @APIResponse(responseCode = "404", description = "该年度还没有工作日程")
  public Response get(@PathParam("fiscalYear") int fiscalYear) {
    var view = calendars.get(fiscalYear);
    return Response.ok(view).header(HttpHeaders.ETAG, ETags.strong(view.version())).build();
  }

  @PUT
  @RolesAllowed(ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putCalendar",
      summary = "设定或整体替换某年度的工作日程",
      description = "设定之后，该年度的材料按环节办理；没有工作日程的年度随时可以填报。与现有日程相同时不产生任何变更。")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = CalendarBody.class),
              examples = @ExampleObject(name = "year", value = CalendarExamples.CALENDAR)))
  @APIResponse(
      responseCode = "200",
      description = "已替换，带新的 ETag",
      content = @Content(schema = @Schema(implementation = CalendarView.class)))
  @APIResponse(
      responseCode = "201",
      description = "已设定",
      content = @Content(schema = @Schema(implementation = CalendarView.class)))
  @APIResponse(responseCode = "412", description = "If-Match 已过时")
  @APIResponse(
      responseCode = "422",
      description = "内容不符合要求，逐条见 errors",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "faults", value = CalendarExamples.FAULTS)))
  @APIResponse(responseCode = "428", description = "缺少 If-Match")
  public Response put(
      @PathParam("fiscalYear") int fiscalYear,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "请求正文不能为空。") CalendarBody body) {
    return written(calendars.put(fiscalYear, body, ifMatch));
  }

  static Response written(Put<?> put) {
    return Response.status(put.created() ? Response.Status.CREATED : Response.Status.OK)
        .header(HttpHeaders.ETAG, ETags.strong(put.version()))
        .entity(put.view())
        .build();
  }
}
