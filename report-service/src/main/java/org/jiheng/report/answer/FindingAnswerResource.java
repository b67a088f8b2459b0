package org.jiheng.report.answer;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.CLERK;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.json.Fault;
import org.jiheng.http.ProblemException;

/** What a department says about findings, and whether a reviewer takes it. */
@Path("/api/v1/evaluations/{department}/{fiscalYear}/finding-answers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "finding-answers")
@Blocking
class FindingAnswerResource {

  private static final String FINDING = "问题的编号，见该年度的 findings";
  private static final String SEEN = "If-Match 是评价结果的 ETag，或 findings 的 ETag。";
  private static final String BODY = "请求正文不能为空。";

  private final Answering answering;

  FindingAnswerResource(Answering answering) {
    this.answering = answering;
  }

  @PUT
  @Path("/{finding}")
  @RolesAllowed({ADMIN, CLERK})
  @Operation(
      operationId = "answerFinding",
      summary = "说明一个问题的原因",
      description = SEEN + "问题的内容不变，说明一直有效；内容锁定期间不能说明。")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = AnswerBody.class),
              examples = @ExampleObject(name = "answer", value = AnswerExamples.ANSWER)))
  @APIResponse(
      responseCode = "200",
      description = "说明之后的全部问题，带新的 ETag",
      content = @Content(schema = @Schema(implementation = FindingsView.class)))
  @APIResponse(responseCode = "404", description = "没有该评价结果或该问题")
  @APIResponse(responseCode = "409", description = "已报送或不在开放时间内")
  @APIResponse(responseCode = "412", description = "If-Match 已过时")
  @APIResponse(responseCode = "422", description = "内容不符合要求，逐条见 errors")
  @APIResponse(responseCode = "428", description = "缺少 If-Match")
  public Response answer(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @Parameter(description = FINDING, example = "c9d9057db13203231cb11cf73c339c45")
          @PathParam("finding")
          String finding,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = BODY) AnswerBody body) {
    var id = new DepartmentYear(department, fiscalYear);
    return told(answering.answer(id, ifMatch, List.of(finding), body));
  }

  @PATCH
  @RolesAllowed({ADMIN, CLERK})
  @Operation(operationId = "answerFindings", summary = "用同样的话说明若干问题的原因", description = SEEN)
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = AnswersBody.class),
              examples = @ExampleObject(name = "answers", value = AnswerExamples.ANSWERS)))
  @APIResponse(
      responseCode = "200",
      description = "说明之后的全部问题，带新的 ETag",
      content = @Content(schema = @Schema(implementation = FindingsView.class)))
  @APIResponse(responseCode = "404", description = "没有该评价结果或其中的问题")
  @APIResponse(responseCode = "409", description = "已报送或不在开放时间内")
  @APIResponse(responseCode = "412", description = "If-Match 已过时")
  @APIResponse(responseCode = "422", description = "内容不符合要求，逐条见 errors")
  @APIResponse(responseCode = "428", description = "缺少 If-Match")
  public Response answerAll(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = BODY) AnswersBody body) {
    var id = new DepartmentYear(department, fiscalYear);
    var answer = new AnswerBody(body.answer());
    return told(answering.answer(id, ifMatch, named(body.findings()), answer));
  }

  @PATCH
  @Path("/verdicts")
  @RolesAllowed({ADMIN, REVIEWER})
  @Operation(
      operationId = "judgeFindingAnswers",
      summary = "认定若干问题的说明是否成立",
      description = SEEN + "不认可的，部门须改正或另作说明后才能再报送。")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = VerdictBody.class),
              examples = @ExampleObject(name = "verdict", value = AnswerExamples.VERDICT)))
  @APIResponse(
      responseCode = "200",
      description = "认定之后的全部问题，带新的 ETag",
      content = @Content(schema = @Schema(implementation = FindingsView.class)))
  @APIResponse(responseCode = "404", description = "没有该评价结果或其中的问题")
  @APIResponse(responseCode = "409", description = "部门还没有说明，或者材料不在财政审核")
  @APIResponse(responseCode = "412", description = "If-Match 已过时")
  @APIResponse(responseCode = "422", description = "内容不符合要求，逐条见 errors")
  @APIResponse(responseCode = "428", description = "缺少 If-Match")
  public Response judge(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = BODY) VerdictBody body) {
    var id = new DepartmentYear(department, fiscalYear);
    return told(answering.judge(id, ifMatch, named(body.findings()), body));
  }

  private static List<String> named(List<String> findings) {
    if (findings == null || findings.isEmpty() || findings.stream().anyMatch(Objects::isNull)) {
      throw ProblemException.invalid(List.of(new Fault("/findings", null, "至少写明一个问题的编号。")));
    }
    return findings;
  }

  private static Response told(FindingsView findings) {
    return Response.ok(findings).header(HttpHeaders.ETAG, findings.etag()).build();
  }
}
