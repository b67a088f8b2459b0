package org.jiheng.report.recheck;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.APPROVER;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.CLERK;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.Cursor;
import org.jiheng.http.Page;
import org.jiheng.http.PageLimits;
import org.jiheng.rules.evaluation.Reviewable;

/** The reviewers' scores and remarks beside the self-scores of a department's year. */
@Path("/api/v1/evaluations/{department}/{fiscalYear}/review-scores")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "review-scores")
@Blocking
class ReviewScoreResource {

  private static final String ROW = "/forms/{form}/indicators/{indicator}";
  private static final String FORM = "自评表在评价结果 forms 中的位置，从 0 数起";
  private static final String INDICATOR = "指标在该表 indicators 中的位置，从 0 数起";
  private static final String PLACE =
      "路径中的 forms/{form}/indicators/{indicator} 就是指标在评价结果中的位置，均从 0 数起；"
          + "If-Match 是该评价结果的 ETag，因此位置不会错。";

  private final Rechecking rechecking;

  ReviewScoreResource(Rechecking rechecking) {
    this.rechecking = rechecking;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(
      operationId = "listReviewScores",
      summary = "列出复核得分和意见的全部记录，最新的在前",
      description =
          "state：STANDING 现行有效，WITHDRAWN 已撤销，REPLACED 被同一指标的新记录取代，"
              + "ROW_CHANGED 指标的申报内容已变，记录不再计入评价结果。")
  @APIResponse(responseCode = "200", description = "一页复核记录")
  @APIResponse(responseCode = "400", description = "参数或 cursor 无效")
  @APIResponse(responseCode = "404", description = "没有该部门该年度的评价结果")
  public Page<ReviewScoreView> list(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit) {
    var id = new DepartmentYear(department, fiscalYear);
    return Page.of(
        rechecking.before(
            id, Cursor.number(cursor, Integer.MAX_VALUE), PageLimits.check(limit) + 1),
        limit,
        entry -> List.of(Integer.toString(entry.number())));
  }

  @PUT
  @RolesAllowed({ADMIN, REVIEWER})
  @Path(ROW)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putReviewScore",
      summary = "填写一个指标的复核得分和复核意见",
      description = PLACE + "与现有的复核相同时不产生新的评价版本。")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ReviewScoreBody.class),
              examples = @ExampleObject(name = "lower", value = ReviewExamples.SCORE)))
  @APIResponse(
      responseCode = "200",
      description = "复核后的合计，带新的评价结果的 ETag",
      content =
          @Content(
              schema = @Schema(implementation = RecheckedView.class),
              examples = @ExampleObject(name = "rechecked", value = ReviewExamples.RECHECKED)))
  @APIResponse(responseCode = "404", description = "没有该评价结果或该指标")
  @APIResponse(responseCode = "409", description = "有新的申报尚未到齐，评价结果暂不能更新")
  @APIResponse(responseCode = "412", description = "If-Match 已过时")
  @APIResponse(
      responseCode = "422",
      description = "内容不符合要求，逐条见 errors",
      content =
          @Content(
              mediaType = "application/problem+json",
              examples = @ExampleObject(name = "above", value = ReviewExamples.FAULTS)))
  @APIResponse(responseCode = "428", description = "缺少 If-Match")
  public Response put(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @Parameter(description = FORM, example = "0") @PathParam("form") int form,
      @Parameter(description = INDICATOR, example = "6") @PathParam("indicator") int indicator,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "请求正文不能为空。") ReviewScoreBody body) {
    var id = new DepartmentYear(department, fiscalYear);
    return answer(rechecking.put(id, ifMatch, Reviewable.place(form, indicator), body.given()));
  }

  @DELETE
  @RolesAllowed({ADMIN, REVIEWER})
  @Path(ROW)
  @Operation(
      operationId = "withdrawReviewScore",
      summary = "撤销一个指标的复核得分和复核意见",
      description = PLACE + "撤销也是一条记录，原来的记录仍可查到。")
  @APIResponse(
      responseCode = "200",
      description = "撤销后的合计，带新的评价结果的 ETag",
      content = @Content(schema = @Schema(implementation = RecheckedView.class)))
  @APIResponse(responseCode = "404", description = "没有该评价结果或该指标")
  @APIResponse(responseCode = "409", description = "有新的申报尚未到齐，评价结果暂不能更新")
  @APIResponse(responseCode = "412", description = "If-Match 已过时")
  @APIResponse(responseCode = "428", description = "缺少 If-Match")
  public Response withdraw(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @Parameter(description = FORM, example = "0") @PathParam("form") int form,
      @Parameter(description = INDICATOR, example = "6") @PathParam("indicator") int indicator,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    var id = new DepartmentYear(department, fiscalYear);
    return answer(rechecking.withdraw(id, ifMatch, Reviewable.place(form, indicator)));
  }

  @PATCH
  @RolesAllowed({ADMIN, REVIEWER})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "patchReviewScores",
      summary = "一次填写多个指标的复核得分和复核意见",
      description = "要么全部接受，要么全部不接受；没有写明的指标保持不变。全部记入一个新的评价版本。")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ReviewScoresBody.class),
              examples = @ExampleObject(name = "two", value = ReviewExamples.SCORES)))
  @APIResponse(
      responseCode = "200",
      description = "复核后的合计，带新的评价结果的 ETag",
      content =
          @Content(
              schema = @Schema(implementation = RecheckedView.class),
              examples = @ExampleObject(name = "rechecked", value = ReviewExamples.RECHECKED)))
  @APIResponse(responseCode = "404", description = "没有该评价结果")
  @APIResponse(responseCode = "409", description = "有新的申报尚未到齐，评价结果暂不能更新")
  @APIResponse(responseCode = "412", description = "If-Match 已过时")
  @APIResponse(responseCode = "422", description = "内容不符合要求，逐条见 errors")
  @APIResponse(responseCode = "428", description = "缺少 If-Match")
  public Response patch(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "请求正文不能为空。") ReviewScoresBody body) {
    return answer(rechecking.patch(new DepartmentYear(department, fiscalYear), ifMatch, body));
  }

  private static Response answer(RecheckedView rechecked) {
    return Response.ok(rechecked).header(HttpHeaders.ETAG, rechecked.etag()).build();
  }
}
