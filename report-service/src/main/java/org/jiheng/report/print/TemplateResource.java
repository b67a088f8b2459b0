package org.jiheng.report.print;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.APPROVER;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.CLERK;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.documents.BlankDocument;
import org.jiheng.documents.MediaTypes;
import org.jiheng.documents.form.BlankForms;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.Department;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.Filing;
import org.jiheng.filing.FiscalYears;
import org.jiheng.http.Attachment;
import org.jiheng.http.ProblemException;
import org.jiheng.report.evaluation.ServedEvaluations;
import org.jiheng.report.ruleprofile.RuleProfiles;
import org.jiheng.rules.evaluation.StandingEvaluation;
import org.jiheng.rules.profile.Rounding;
import org.jiheng.rules.profile.RuleProfile;

/** The official forms to fill in. */
@Path("/api/v1/templates")
@Tag(name = "templates")
@Blocking
class TemplateResource {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private static final String DEPARTMENT = "部门代码；填写后，已知的部门名称、代码和预算单位预先填好";
  private static final String PREFILL = "LAST_YEAR：沿用上一年度申报的各张自评表、指标名称和分值，不带数据；没有上年申报时为空表";

  private final RuleProfiles profiles;
  private final ServedEvaluations evaluations;
  private final Clock clock;

  /** Of what the forms may take their rows. */
  public enum Prefill {
    LAST_YEAR
  }

  TemplateResource(RuleProfiles profiles, ServedEvaluations evaluations, Clock clock) {
    this.profiles = profiles;
    this.evaluations = evaluations;
    this.clock = clock;
  }

  @GET
  @Path("/{profile}.xlsx")
  @Produces(MediaTypes.XLSX)
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(
      operationId = "getTemplateWorkbook",
      summary = "下载空白填报工作簿",
      description =
          "附件 1 至 3、收支情况、报告正文和申报信息的空表，按评分方案列出一级指标；比率、合计、执行率得分和总分由公式算出；表样文字加锁，完成等级和经费供给方式可从列表选择。填好后原样用于填报。")
  @APIResponse(
      responseCode = "200",
      description = "工作簿",
      content =
          @Content(
              mediaType = MediaTypes.XLSX,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "没有该评分方案")
  public Response workbook(
      @PathParam("profile") String profile,
      @Parameter(description = "预算年度；不填为上一年度", example = "2024") @QueryParam("fiscalYear")
          Integer fiscalYear,
      @Parameter(description = "金额单位") @QueryParam("amountUnit") @DefaultValue("WAN_YUAN")
          AmountUnit amountUnit,
      @Parameter(description = DEPARTMENT) @QueryParam("department") String department,
      @Parameter(description = PREFILL) @QueryParam("prefill") Prefill prefill) {
    return answer(
        blank(profile, fiscalYear, amountUnit, department, prefill).workbook(), profile, ".xlsx");
  }

  @GET
  @Path("/{profile}.docx")
  @Produces(MediaTypes.DOCX)
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(
      operationId = "getTemplateText",
      summary = "下载空白填报 Word 文档",
      description = "与空白填报工作簿相同的各张空表。填好后原样用于填报。")
  @APIResponse(
      responseCode = "200",
      description = "Word 文档",
      content =
          @Content(
              mediaType = MediaTypes.DOCX,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "没有该评分方案")
  public Response text(
      @PathParam("profile") String profile,
      @Parameter(description = "预算年度；不填为上一年度", example = "2024") @QueryParam("fiscalYear")
          Integer fiscalYear,
      @Parameter(description = "金额单位") @QueryParam("amountUnit") @DefaultValue("WAN_YUAN")
          AmountUnit amountUnit,
      @Parameter(description = DEPARTMENT) @QueryParam("department") String department,
      @Parameter(description = PREFILL) @QueryParam("prefill") Prefill prefill) {
    return answer(
        blank(profile, fiscalYear, amountUnit, department, prefill).text(), profile, ".docx");
  }

  private BlankDocument blank(
      String code, Integer fiscalYear, AmountUnit unit, String department, Prefill prefill) {
    var year = fiscalYear == null ? LocalDate.now(clock.withZone(CHINA)).getYear() - 1 : fiscalYear;
    if (!FiscalYears.contain(year)) {
      throw ProblemException.badRequest(FiscalYears.MESSAGE);
    }
    if (prefill != null && department == null) {
      throw ProblemException.badRequest("按上年结构预填须写明部门代码（department）。");
    }
    var profile =
        profiles.newest(code).orElseThrow(() -> ProblemException.notFound("没有评分方案 " + code + "。"));
    return BlankDocument.of(scheme(profile), known(department, year, prefill), year, unit);
  }

  private static BlankForms.Scheme scheme(RuleProfile profile) {
    var rounding = profile.executionRounding();
    var inProportion =
        profile.executionTiers().isEmpty()
            && profile.executionPassLine() == null
            && rounding.mode() == Rounding.Mode.HALF_UP;
    return new BlankForms.Scheme(
        profile.code(),
        profile.executionWeight(),
        inProportion ? rounding.decimals() : null,
        List.copyOf(profile.level1Weights().keySet()));
  }

  /** What was filed for the year or the one before says who the department is. */
  private BlankForms.Known known(String department, int year, Prefill prefill) {
    if (department == null) {
      return BlankForms.Known.NOTHING;
    }
    var before = filed(department, year - 1);
    var named = filed(department, year).or(() -> before).map(Filing::department);
    return new BlankForms.Known(
        named.orElseGet(() -> new Department(department, "", null, null, List.of())),
        prefill == null ? null : before.orElse(null));
  }

  private Optional<Filing> filed(String department, int year) {
    return evaluations
        .standing(new DepartmentYear(department, year))
        .map(StandingEvaluation::content);
  }

  private static Response answer(byte[] file, String profile, String ending) {
    return Response.ok(file)
        .header(
            "Content-Disposition",
            Attachment.named("template" + ending, "绩效自评填报表（" + profile + "）" + ending))
        .build();
  }
}
