package org.jiheng.report.print;

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
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.documents.MediaTypes;
import org.jiheng.documents.workbook.OverlongText;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.Attachment;
import org.jiheng.http.EarlyNotModified;
import org.jiheng.http.Places;
import org.jiheng.http.ProblemException;
import org.jiheng.pages.PagePress;
import org.jiheng.prints.EvaluationReport;
import org.jiheng.prints.EvaluationWorkbook;
import org.jiheng.report.evaluation.EvaluationHead;
import org.jiheng.report.evaluation.ServedEvaluations;
import org.jiheng.report.ruleprofile.RuleProfiles;
import org.jiheng.rules.evaluation.StandingEvaluation;

/** One department's evaluation of one year as files to print and to keep. */
@Path("/api/v1/evaluations/{department}/{fiscalYear}")
@Tag(name = "evaluations")
@Blocking
class ReportFileResource {

  private final Places files = new Places(3, 16, "等待生成的文件已达上限，请稍后原样重试。");
  private final ServedEvaluations served;
  private final PagePress press;
  private final RuleProfiles profiles;
  private final EarlyNotModified known;

  ReportFileResource(
      ServedEvaluations served, PagePress press, RuleProfiles profiles, EarlyNotModified known) {
    this.served = served;
    this.press = press;
    this.profiles = profiles;
    this.known = known;
  }

  @GET
  @Path("/report.xlsx")
  @Produces(MediaTypes.XLSX)
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(
      operationId = "getReportWorkbook",
      summary = "下载一个部门一个年度的评价工作簿",
      description = "附件 1 至 3、收支情况、报告正文、申报信息，另附评价得分、由公式重算的得分计算表和评价发现。同一版评价的内容逐字节相同。")
  @APIResponse(
      responseCode = "200",
      description = "工作簿，带 ETag",
      content =
          @Content(
              mediaType = MediaTypes.XLSX,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "304")
  public Response workbook(
      @PathParam("department") String department, @PathParam("fiscalYear") int fiscalYear) {
    var id = new DepartmentYear(department, fiscalYear);
    return files.take(() -> file(id, "report.xlsx", this::workbook));
  }

  @GET
  @Path("/report.pdf")
  @Produces(MediaTypes.PDF)
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(
      operationId = "getReportPages",
      summary = "下载一个部门一个年度的自评报告（PDF）",
      description = "正文十章及其数据、附件 1 至 3，另附得分图、评价得分与评价发现。同一版评价的内容逐字节相同。")
  @APIResponse(
      responseCode = "200",
      description = "PDF 文档，带 ETag",
      content =
          @Content(
              mediaType = MediaTypes.PDF,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "304")
  public Response pages(
      @PathParam("department") String department, @PathParam("fiscalYear") int fiscalYear) {
    var id = new DepartmentYear(department, fiscalYear);
    return file(id, "report.pdf", this::pages);
  }

  @GET
  @Path("/report.docx")
  @Produces(MediaTypes.DOCX)
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(
      operationId = "getReportText",
      summary = "下载一个部门一个年度的自评报告（Word）",
      description = "与 PDF 报告内容相同，可以编辑。同一版评价的内容逐字节相同。")
  @APIResponse(
      responseCode = "200",
      description = "Word 文档，带 ETag",
      content =
          @Content(
              mediaType = MediaTypes.DOCX,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "304")
  public Response text(
      @PathParam("department") String department, @PathParam("fiscalYear") int fiscalYear) {
    var id = new DepartmentYear(department, fiscalYear);
    return files.take(() -> file(id, "report.docx", ReportFileResource::text));
  }

  private Response file(
      DepartmentYear id, String name, Function<StandingEvaluation, byte[]> writer) {
    var standing = served.existing(id);
    var etag = EvaluationHead.of(standing).etag();
    known.endWhereKnown(etag);
    return Response.ok(writer.apply(standing))
        .header("ETag", etag)
        .header("Content-Disposition", name(standing, name))
        .build();
  }

  private static String name(StandingEvaluation standing, String file) {
    var ending = file.substring(file.indexOf('.'));
    var kind = ending.equals(".xlsx") ? "绩效评价工作簿" : "绩效评价报告";
    return Attachment.named(
        standing.id().fiscalYear() + "-" + file,
        standing.content().department().name()
            + " "
            + standing.id().fiscalYear()
            + " 年度"
            + kind
            + ending);
  }

  private byte[] pages(StandingEvaluation standing) {
    var report = EvaluationReport.of(standing.view(), standing.content());
    return press
        .print(report)
        .orElseThrow(() -> ProblemException.unavailable("等待生成的 PDF 已达上限，请稍后原样重试。"));
  }

  private static byte[] text(StandingEvaluation standing) {
    return EvaluationReport.text(standing.view(), standing.content());
  }

  private byte[] workbook(StandingEvaluation standing) {
    var view = standing.view();
    var profile = profiles.version(view.ruleProfile(), view.ruleProfileVersion());
    try {
      return EvaluationWorkbook.write(view, standing.content(), profile);
    } catch (OverlongText overlong) {
      throw ProblemException.conflict(overlong.getMessage());
    }
  }
}
