package org.jiheng.report.answer;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.APPROVER;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.CLERK;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.cycle.answer.AnswerState;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.ProblemException;
import org.jiheng.rules.finding.Severity;

/** The findings of a department's year with what was said about them. */
@Path("/api/v1/evaluations/{department}/{fiscalYear}/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "finding-answers")
@Blocking
class FindingResource {

  private final Answering answering;

  FindingResource(Answering answering) {
    this.answering = answering;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(
      operationId = "listFindings",
      summary = "列出评价发现的问题，以及部门的说明和财政审核人的认定",
      description = "次序与评价结果的 findings 相同；required 为 true 且 answered 为 false 的，须改正或说明后才能报送。")
  @APIResponse(
      responseCode = "200",
      description = "全部问题，带 ETag",
      content = @Content(schema = @Schema(implementation = FindingsView.class)))
  @APIResponse(responseCode = "304", description = "内容未变")
  @APIResponse(responseCode = "400", description = "参数无效")
  @APIResponse(responseCode = "404", description = "没有该部门该年度的评价结果")
  public Response list(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @Parameter(description = "只列这种状态的：OPEN、ANSWERED、ACCEPTED_EXPLANATION 或 REJECTED")
          @QueryParam("state")
          String state,
      @Parameter(description = "只列这种严重程度的：ERROR、WARNING 或 NOTICE") @QueryParam("severity")
          String severity) {
    var wanted = one(AnswerState.class, "state", state);
    var grave = one(Severity.class, "severity", severity);
    var found =
        answering
            .view(new DepartmentYear(department, fiscalYear))
            .only(
                finding ->
                    (wanted == null || finding.state() == wanted)
                        && (grave == null || grave.name().equals(finding.finding().severity())));
    return Response.ok(found).header(HttpHeaders.ETAG, found.etag()).build();
  }

  private static <E extends Enum<E>> E one(Class<E> type, String parameter, String name) {
    if (name == null) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.badRequest(
                    Arrays.stream(type.getEnumConstants())
                        .map(Enum::name)
                        .collect(Collectors.joining("、", parameter + " 只能是 ", "。"))));
  }
}
