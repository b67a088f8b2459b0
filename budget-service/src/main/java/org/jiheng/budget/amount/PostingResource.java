package org.jiheng.budget.amount;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.budget.input.CodeText;
import org.jiheng.budget.input.FiscalYear;
import org.jiheng.budget.input.FreeText;
import org.jiheng.http.Page;
import org.jiheng.http.PageLimits;
import org.jiheng.idempotency.Idempotent;

/** The journal of amounts. */
@Path("/api/v1/postings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "postings", description = "金额台账")
@Blocking
class PostingResource {

  private final PostingService postings;

  PostingResource(PostingService postings) {
    this.postings = postings;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(operationId = "listPostings", summary = "分页列出一个部门某年度的台账记录")
  @APIResponse(responseCode = "200", description = "一页台账记录，按记账先后排序")
  @APIResponse(responseCode = "400", description = "参数或 cursor 无效")
  public Page<PostingView> list(
      @QueryParam("department") @NotNull(message = "必须写明部门 department。") @CodeText
          String department,
      @QueryParam("fiscalYear") @NotNull(message = "必须写明年度 fiscalYear。") @FiscalYear
          Integer fiscalYear,
      @QueryParam("sheet") @CodeText String sheet,
      @QueryParam("line") @CodeText String line,
      @QueryParam("phase") Phase phase,
      @QueryParam("reference") @FreeText String reference,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit) {
    var filter = new Postings.Filter(sheet, line, phase, reference);
    return postings.page(department, fiscalYear, filter, cursor, PageLimits.check(limit));
  }

  @POST
  @RolesAllowed({ADMIN, CLERK})
  @Idempotent
  @Operation(
      operationId = "createPosting",
      summary = "记一笔金额：写入新的合计数，或撤回为空白",
      description = "amount 是新的合计数（元），差额由台账计算。与现有余额相同时不记账，返回 200。" + "带 seen 时只改写提交者所见的余额。")
  @APIResponse(
      responseCode = "201",
      description = "台账记录与新的余额",
      content = @Content(schema = @Schema(implementation = PostedView.class)))
  @APIResponse(
      responseCode = "200",
      description = "余额本来就是如此，没有记账",
      content = @Content(schema = @Schema(implementation = PostedView.class)))
  @APIResponse(responseCode = "404", description = "没有该部门")
  @APIResponse(responseCode = "412", description = "现有余额与 seen 不符，见 conflicts")
  @APIResponse(responseCode = "422", description = "内容不符合要求，逐条见 errors")
  public Response post(@NotNull(message = "请求正文不能为空。") @Valid PostingBody body) {
    var posted = postings.post(body);
    var status = posted.posting() == null ? Response.Status.OK : Response.Status.CREATED;
    return Response.status(status).entity(posted).build();
  }
}
