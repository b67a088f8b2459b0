package org.jiheng.report.print;

import static org.jiheng.http.Roles.ADMIN;
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
import org.jiheng.filing.FiscalYears;
import org.jiheng.http.Attachment;
import org.jiheng.http.ProblemException;
import org.jiheng.report.ruleprofile.RuleProfiles;

/** The official forms to fill in. */
@Path("/api/v1/templates")
@Tag(name = "templates")
@Blocking
class TemplateResource {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final RuleProfiles profiles;
  private final Clock clock;

  TemplateResource(RuleProfiles profiles, Clock clock) {
    this.profiles = profiles;
    this.clock = clock;
  }

  @GET
  @Path("/{profile}.xlsx")
  @Produces(MediaTypes.XLSX)
  @RolesAllowed({ADMIN, REVIEWER, CLERK, AUDITOR})
  @Operation(
      operationId = "getTemplateWorkbook",
      summary = "下载空白填报工作簿",
      description = "附件 1 至 3、收支情况、报告正文和申报信息的空表，按评分方案列出一级指标；表样文字加锁，完成等级和经费供给方式可从列表选择。填好后原样用于填报。")
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
          AmountUnit amountUnit) {
    return answer(blank(profile, fiscalYear, amountUnit).workbook(), profile, ".xlsx");
  }

  @GET
  @Path("/{profile}.docx")
  @Produces(MediaTypes.DOCX)
  @RolesAllowed({ADMIN, REVIEWER, CLERK, AUDITOR})
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
          AmountUnit amountUnit) {
    return answer(blank(profile, fiscalYear, amountUnit).text(), profile, ".docx");
  }

  private BlankDocument blank(String code, Integer fiscalYear, AmountUnit unit) {
    var year = fiscalYear == null ? LocalDate.now(clock.withZone(CHINA)).getYear() - 1 : fiscalYear;
    if (!FiscalYears.contain(year)) {
      throw ProblemException.badRequest(FiscalYears.MESSAGE);
    }
    var profile =
        profiles.newest(code).orElseThrow(() -> ProblemException.notFound("没有评分方案 " + code + "。"));
    var scheme =
        new BlankForms.Scheme(
            profile.code(),
            profile.executionWeight(),
            List.copyOf(profile.level1Weights().keySet()));
    return BlankDocument.of(scheme, year, unit);
  }

  private static Response answer(byte[] file, String profile, String ending) {
    return Response.ok(file)
        .header(
            "Content-Disposition",
            Attachment.named("template" + ending, "绩效自评填报表（" + profile + "）" + ending))
        .build();
  }
}
