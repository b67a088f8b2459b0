package org.jiheng.report.filing;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.APPROVER;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.CLERK;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.documents.MediaTypes;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.CurrentActor;
import org.jiheng.http.EarlyNotModified;
import org.jiheng.http.Flags;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemException;
import org.jiheng.report.evaluation.EvaluationHead;
import org.jiheng.report.evaluation.FilingTag;
import org.jiheng.report.evaluation.ServedEvaluations;

/** A filing: handed in, and read as it stands. */
@Path("/api/v1/filings/{department}/{fiscalYear}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "filings")
@Blocking
class FilingResource {

  private static final int REASON = 500;

  private final FilingBodies bodies;
  private final FilingIntake intake;
  private final CurrentFiling current;
  private final ServedEvaluations served;
  private final CurrentActor actor;
  private final EarlyNotModified known;

  FilingResource(
      FilingBodies bodies,
      FilingIntake intake,
      CurrentFiling current,
      ServedEvaluations served,
      CurrentActor actor,
      EarlyNotModified known) {
    this.bodies = bodies;
    this.intake = intake;
    this.current = current;
    this.served = served;
    this.actor = actor;
    this.known = known;
  }

  @PUT
  @RolesAllowed({ADMIN, CLERK})
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putFiling",
      summary = "报送部门年度绩效自评",
      description =
          "先由三个服务一并校验，有一处不符合要求则整份退回；某部门某年度首次报送不需要 If-Match，替换已有申报则必须带上。工作簿和 Word"
              + " 文档先转换为申报内容；不符合要求的单元格逐个列在 errors 中，pointer 为工作表或表格与单元格，如 附件2!C7，value 为其中的内容。PDF"
              + " 按表格线读取，读不准的单元格在试报时列在 uncertain 中，由人核对后把 reading 改正，以 JSON 报送；有读不准的单元格时直接报送返回 422"
              + " uncertain-cells。")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(ref = "Filing"),
            examples = @ExampleObject(name = "small", value = FilingExamples.SMALL)),
        @Content(
            mediaType = MediaTypes.XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = MediaTypes.DOCX,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = MediaTypes.PDF,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "201",
      description = "已收下，为该部门该年度的首次申报。",
      content =
          @Content(
              schema = @Schema(implementation = FilingReceipt.class),
              examples = @ExampleObject(name = "first", value = FilingExamples.RECEIPT)))
  @APIResponse(
      responseCode = "200",
      description = "已收下，或内容没有变化；带 dryRun=true 时返回将发生的变化。",
      content = @Content(schema = @Schema(implementation = FilingAnswer.class)))
  @APIResponse(responseCode = "400", description = "请求正文不是 JSON，或不是可以打开的工作簿、文档。")
  @APIResponse(responseCode = "412", description = "If-Match 已过时，或与单项修改不一致。")
  @APIResponse(responseCode = "413", description = "请求内容超过允许的大小。")
  @APIResponse(responseCode = "415", description = "内容类型不是 JSON、xlsx、docx 或 PDF。")
  @APIResponse(
      responseCode = "422",
      description = "内容不符合要求，逐条见 errors。",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "faults", value = FilingExamples.FAULTS)))
  @APIResponse(responseCode = "428", description = "替换已有申报时没有带 If-Match。")
  @APIResponse(responseCode = "503", description = "有服务暂时不可用，可以原样重复同一请求。")
  public Response put(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @Parameter(description = "只校验并返回将发生的变化，不保存。", schema = @Schema(type = SchemaType.BOOLEAN))
          @QueryParam("dryRun")
          String dryRun,
      @Parameter(description = "以本次申报为准，覆盖此后的单项修改。", schema = @Schema(type = SchemaType.BOOLEAN))
          @QueryParam("overwrite")
          String overwrite,
      @Parameter(description = "工作簿或文档没有写明评分方案时采用的评分方案。") @QueryParam("ruleProfile")
          String ruleProfile,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      byte[] body) {
    var tried = Flags.of("dryRun", dryRun);
    var overwriting = Flags.of("overwrite", overwrite);
    var id = new DepartmentYear(department, fiscalYear);
    var read = bodies.read(contentType, body == null ? new byte[0] : body, id, ruleProfile);
    var submission =
        new Submission(id, read.document(), read.origins(), actor.actor(), ifMatch, overwriting);
    if (tried) {
      var preview = intake.preview(submission);
      return Response.ok(preview.doubting(read)).build();
    }
    read.demandCertainty();
    return answer(intake.take(submission));
  }

  private static Response answer(FilingIntake.Outcome outcome) {
    var receipt = outcome.receipt();
    return Response.status(outcome.created() ? Response.Status.CREATED : Response.Status.OK)
        .header(HttpHeaders.ETAG, FilingTag.of(receipt.revision(), receipt.filing()))
        .entity(receipt)
        .build();
  }

  @DELETE
  @RolesAllowed({ADMIN, CLERK})
  @Operation(
      operationId = "deleteFiling",
      summary = "作废一个部门一个年度的申报",
      description = "事实、评价与统计一并撤去；登记、历史与审计记录保留并写明原因。此后可以重新申报，版本号接着编。")
  @APIResponse(
      responseCode = "200",
      description = "已作废，返回登记的版本号。",
      content = @Content(schema = @Schema(implementation = FilingVoided.class)))
  @APIResponse(responseCode = "412", description = "If-Match 已过时。")
  @APIResponse(responseCode = "428", description = "没有带 If-Match。")
  @APIResponse(responseCode = "503", description = "上一版申报尚未到达各服务，可以原样重复同一请求。")
  public FilingVoided delete(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @Parameter(description = "作废的原因，必须写明。", schema = @Schema(maxLength = REASON))
          @QueryParam("reason")
          String reason,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    if (reason == null || reason.isBlank() || reason.length() > REASON) {
      throw ProblemException.badRequest("作废申报须用参数 reason 写明原因，最多 " + REASON + " 个字符。");
    }
    var id = new DepartmentYear(department, fiscalYear);
    return new FilingVoided(intake.drop(id, actor.actor(), ifMatch, reason.strip()));
  }

  /** The answer to a filing that was voided. */
  record FilingVoided(@Schema(description = "登记的版本号，说明申报已作废。", examples = "4") int revision) {}

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(operationId = "getFiling", summary = "查询一个部门一个年度的申报内容")
  @APIResponse(
      responseCode = "200",
      description = "申报内容，带 ETag；替换时把它放在 If-Match 中",
      content = @Content(schema = @Schema(ref = "Filing")))
  @APIResponse(
      responseCode = "202",
      description = "所要的申报版本还没有到达",
      content = @Content(schema = @Schema(implementation = ServedEvaluations.Awaited.class)))
  @APIResponse(responseCode = "304")
  public Response one(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @Parameter(description = "至少包含的申报版本；尚未到达时返回 202 和 Retry-After") @QueryParam("filingRevision")
          Integer filingRevision) {
    var id = new DepartmentYear(department, fiscalYear);
    current.etag(id, filingRevision).ifPresent(known::endWhereKnown);
    var filing = current.of(id);
    var evaluated = filing.evaluated().map(EvaluationHead::of);
    if (served.behind(evaluated, filingRevision)) {
      return Response.accepted(ServedEvaluations.Awaited.of(evaluated, filingRevision))
          .header("Retry-After", ServedEvaluations.RETRY_AFTER)
          .build();
    }
    return Response.ok(filing.body()).header(HttpHeaders.ETAG, filing.etag()).build();
  }
}
