package org.jiheng.report.cycle;

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
import jakarta.ws.rs.POST;
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
import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.Problem;
import org.jiheng.idempotency.Idempotent;

/** The way of a filing through the hands of a year. */
@Path("/api/v1/filings/{department}/{fiscalYear}/moves")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "filings")
@Blocking
class MoveResource {

  private final Moving moving;

  MoveResource(Moving moving) {
    this.moving = moving;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(
      operationId = "getMoves",
      summary = "查询一份绩效自评办理到哪一步、经过哪些人、现在可以怎样办理",
      description = "该年度没有工作日程时，状态一直是 DRAFT，allowed 为空。")
  @APIResponse(
      responseCode = "200",
      description = "状态与办理记录，带 ETag；办理时把它放在 If-Match 中",
      content = @Content(schema = @Schema(implementation = DocumentView.class)))
  @APIResponse(responseCode = "304", description = "内容未变")
  @APIResponse(responseCode = "404", description = "还没有评价结果")
  public Response get(
      @PathParam("department") String department, @PathParam("fiscalYear") int fiscalYear) {
    return answer(moving.view(new DepartmentYear(department, fiscalYear)));
  }

  @POST
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK})
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "moveFiling",
      summary = "报送、撤回、审核、退回或以其他方式办理一份绩效自评",
      description =
          "verb：submit 报送，withdraw 撤回，approve 部门审核通过，return 退回，recall 部门收回，accept 财政审核通过，"
              + "unaccept 撤销财政审核，reopen 重新打开，disclose 公开，close 归档，unclose 撤销归档。报送之后内容在各服务中一并锁定，退回、撤回之后才能更改。")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = MoveBody.class),
              examples = @ExampleObject(name = "return", value = MoveExamples.RETURN)))
  @APIResponse(
      responseCode = "200",
      description = "办理之后的状态，带新的 ETag",
      content = @Content(schema = @Schema(implementation = DocumentView.class)))
  @APIResponse(responseCode = "404", description = "还没有评价结果")
  @APIResponse(
      responseCode = "409",
      description = "当前状态不能这样办理（wrong-state），不在开放时间内（locked），或还缺别的条件",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "state", value = MoveExamples.WRONG_STATE)))
  @APIResponse(responseCode = "412", description = "读取之后已被他人办理，或内容已被更改")
  @APIResponse(responseCode = "422", description = "内容不符合要求，逐条见 errors")
  @APIResponse(responseCode = "428", description = "缺少 If-Match")
  @APIResponse(responseCode = "503", description = "有服务暂时不可用，没有办理，可以重试")
  public Response move(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "请求正文不能为空。") MoveBody body) {
    return answer(moving.move(new DepartmentYear(department, fiscalYear), body, ifMatch));
  }

  private static Response answer(DocumentView document) {
    return Response.ok(document).header(HttpHeaders.ETAG, document.etag()).build();
  }
}
