package org.jiheng.report.evaluation;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.APPROVER;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.CLERK;
import static org.jiheng.http.Roles.REVIEWER;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.http.Page;
import org.jiheng.http.PageLimits;

/** The evaluations of a year. */
@Path("/api/v1/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluations")
@Blocking
class EvaluationListResource {

  private final EvaluationList evaluations;
  private final ObjectMapper mapper;

  EvaluationListResource(EvaluationList evaluations, ObjectMapper mapper) {
    this.evaluations = evaluations;
    this.mapper = mapper;
  }

  /** A page with whole rows, for the interface's description. */
  public record EvaluationPage(List<EvaluationRowView> items, String next) {}

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(
      operationId = "listEvaluations",
      summary = "列出一个年度的评价结果，每个部门一行",
      description = "从第一页翻到最后一页，每个部门恰好出现一次，且都是翻第一页时的结果；只有 pending 是翻到该页时的情况。")
  @APIResponse(
      responseCode = "200",
      description = "一页评价结果",
      content = @Content(schema = @Schema(implementation = EvaluationPage.class)))
  public Page<?> list(
      @Parameter(description = "年度；不写时为有评价结果的最近年度") @QueryParam("fiscalYear") Integer fiscalYear,
      @Parameter(description = "等级") @QueryParam("grade") String grade,
      @Parameter(description = "最低得分") @QueryParam("minScore") String minScore,
      @Parameter(description = "最高得分") @QueryParam("maxScore") String maxScore,
      @Parameter(description = "有这条规则的检查结果，如 SUM") @QueryParam("rule") String rule,
      @Parameter(description = "是否有尚未到齐的新申报：true 或 false") @QueryParam("pending") String pending,
      @Parameter(description = "部门名称或代码的一部分") @QueryParam("q") String text,
      @Parameter(description = "排序：code、name（按拼音）、score 或 rate，前面加“-”为降序")
          @QueryParam("sort")
          @DefaultValue("code")
          String sort,
      @Parameter(description = "只返回这些成员，用逗号分隔，如 department,score,grade") @QueryParam("fields")
          String fields,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit) {
    var wanted = EvaluationFields.of(fields);
    var filter =
        new FilterParameters(fiscalYear, grade, minScore, maxScore, rule, pending, text).filter();
    return evaluations
        .page(
            new EvaluationList.Query(
                filter, EvaluationSort.of(sort), cursor, PageLimits.check(limit)))
        .map(row -> wanted.of(row, mapper));
  }
}
