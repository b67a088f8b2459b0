package org.jiheng.report.imports;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.CLERK;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.documents.batch.BatchFormat;
import org.jiheng.documents.batch.ImportReport;
import org.jiheng.documents.batch.ItemState;
import org.jiheng.filing.FiscalYears;
import org.jiheng.http.Attachment;
import org.jiheng.http.Cursor;
import org.jiheng.http.Flags;
import org.jiheng.http.Page;
import org.jiheng.http.PageLimits;
import org.jiheng.http.ProblemException;
import org.jiheng.http.ProblemKind;
import org.jiheng.idempotency.Idempotent;
import org.jiheng.jobs.JobResource;

/** Many filings at once, as jobs. */
@Path(ImportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
@Blocking
class ImportResource {

  static final String PATH = "/api/v1/imports";

  private static final String CSV = "text/csv;charset=UTF-8";

  private final Importing importing;
  private final JobResource<Import, ImportView> jobs;

  ImportResource(Importing importing, ImportConfig config) {
    this.importing = importing;
    this.jobs = new JobResource<>(PATH, job -> ImportView.of(job, config.kept()));
  }

  @POST
  @RolesAllowed({ADMIN, CLERK})
  @Idempotent
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "startImport",
      summary = "批量导入申报",
      description =
          "压缩包内每个 xlsx、docx 或 json 文件一份申报，或每行一份 JSON 申报。每份以提交人的名义逐份报送，一份有误不影响其余各份；内容与已有申报相同的不产生新版本。"
              + "已有申报且内容不同的，只有 replace=true 才替换，且绝不覆盖此后的单项修改。")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = BatchFormat.ZIP_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = BatchFormat.NDJSON_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "202",
      description = "导入任务，进度见 Location 所指的地址",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  @APIResponse(responseCode = "400", description = "没有可导入的申报，超过了允许的数量，或压缩包不予打开")
  @APIResponse(responseCode = "415", description = "内容类型不是可以批量导入的")
  public Response start(
      @Parameter(
              description = "只校验并报告将发生什么，不保存。",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @QueryParam("dryRun")
          String dryRun,
      @Parameter(
              description = "替换内容不同的已有申报。",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @QueryParam("replace")
          String replace,
      @Parameter(description = "只收该年度的申报；文件没有写明年度的，以此为准。") @QueryParam("fiscalYear")
          Integer fiscalYear,
      @Parameter(description = "工作簿或文档没有写明评分方案时采用的评分方案。") @QueryParam("ruleProfile")
          String ruleProfile,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      byte[] content) {
    if (fiscalYear != null && !FiscalYears.contain(fiscalYear)) {
      throw ProblemException.badRequest(FiscalYears.MESSAGE);
    }
    var format =
        BatchFormat.ofMediaType(contentType)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                        "批量导入只接受 " + BatchFormat.types() + "。"));
    var terms =
        importing.terms(
            Flags.of("dryRun", dryRun), Flags.of("replace", replace), fiscalYear, ruleProfile);
    var job = importing.begin(terms, format, content);
    return jobs.begun(job);
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, AUDITOR, CLERK})
  @Operation(operationId = "listImports", summary = "列出批量导入任务，最新的在前；经办人只见自己的")
  public Page<ImportView> list(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit) {
    return jobs.page(cursor, limit, importing::before);
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, AUDITOR, CLERK})
  @Path("/{id}")
  @Operation(operationId = "getImport", summary = "查询一个批量导入任务的进度")
  @APIResponse(
      responseCode = "200",
      description = "导入任务",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  @APIResponse(responseCode = "304", description = "进度未变")
  public Response one(@PathParam("id") long id) {
    return jobs.standing(importing.one(id));
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, AUDITOR, CLERK})
  @Path("/{id}/items")
  @Operation(operationId = "listImportItems", summary = "逐个文件或逐行列出导入的结果")
  public Page<ItemView> items(
      @PathParam("id") long id,
      @Parameter(description = "只列出该结果的") @QueryParam("state") ItemState state,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit) {
    var items = importing.items(id, Cursor.number(cursor, 0), state, PageLimits.check(limit) + 1);
    return Page.of(items, limit, item -> List.of(Integer.toString(item.position())))
        .map(ItemView::of);
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, AUDITOR, CLERK})
  @Path("/{id}/report.csv")
  @Produces(CSV)
  @Operation(
      operationId = "getImportReport",
      summary = "下载导入结果（CSV）",
      description = "每个文件或每行一行，其下每处问题一行；UTF-8 带 BOM，可直接用 Excel 打开。")
  @APIResponse(
      responseCode = "200",
      description = "CSV 文件",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  public Response report(@PathParam("id") long id) {
    importing.one(id);
    StreamingOutput lines =
        out ->
            ImportReport.write(
                out, after -> importing.items(id, after, null, ImportReport.ITEMS_AT_ONCE));
    return Response.ok(lines)
        .header(
            "Content-Disposition",
            Attachment.named("import-" + id + ".csv", "第 " + id + " 号批量导入结果.csv"))
        .build();
  }

  @POST
  @RolesAllowed({ADMIN, CLERK})
  @Idempotent
  @Path("/{id}/cancel")
  @Operation(operationId = "cancelImport", summary = "取消一个尚未结束的批量导入任务，已报送的不撤回")
  @APIResponse(
      responseCode = "200",
      description = "已取消的导入任务",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  public Response cancel(@PathParam("id") long id) {
    return jobs.standing(importing.cancel(id));
  }
}
