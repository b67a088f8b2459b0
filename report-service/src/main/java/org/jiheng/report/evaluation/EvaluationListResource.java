package org.jiheng.report.evaluation;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.http.Cursor;
import org.jiheng.http.Limits;
import org.jiheng.http.Page;
import org.jiheng.http.ProblemException;

/** The evaluations of a year. */
@Path("/api/v1/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "评价结果")
@Blocking
class EvaluationListResource {

  /** Sort, key and code of the last row. */
  private static final int CURSOR_KEYS = 3;

  private final EvaluationList evaluations;

  EvaluationListResource(EvaluationList evaluations) {
    this.evaluations = evaluations;
  }

  @GET
  @Operation(operationId = "listEvaluations", summary = "列出一个年度的评价结果，每个部门一行")
  public Page<EvaluationRowView> list(
      @Parameter(description = "年度；不写时为有评价结果的最近年度") @QueryParam("fiscalYear") Integer fiscalYear,
      @Parameter(description = "等级") @QueryParam("grade") String grade,
      @Parameter(description = "最低得分") @QueryParam("minScore") String minScore,
      @Parameter(description = "排序：code、score、-score 或 name（按拼音）")
          @QueryParam("sort")
          @DefaultValue("code")
          String sort,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(Limits.DEFAULT) int limit) {
    return evaluations.page(
        new EvaluationList.Query(
            fiscalYear,
            grade,
            points(minScore),
            EvaluationSort.of(sort),
            Cursor.decode(cursor, CURSOR_KEYS),
            Limits.check(limit)));
  }

  private static BigDecimal points(String minScore) {
    try {
      return minScore == null || minScore.isBlank() ? null : new BigDecimal(minScore);
    } catch (NumberFormatException notANumber) {
      throw ProblemException.badRequest("minScore 必须是数字，收到的是“" + minScore + "”。");
    }
  }
}
