package org.jiheng.report.whatif;

import static org.jiheng.http.Roles.ADMIN;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.http.Attachment;
import org.jiheng.http.Page;
import org.jiheng.http.PageLimits;
import org.jiheng.idempotency.Idempotent;
import org.jiheng.jobs.JobResource;
import org.jiheng.prints.whatif.WhatIfFile;

/** What a year would come to by other settings of a profile, found out as jobs. */
@Path("/api/v1/rule-profiles/{code}/what-ifs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rule-profiles")
@Blocking
class WhatIfResource {

  private static final String CSV = "text/csv;charset=UTF-8";

  private final Trying trying;

  WhatIfResource(Trying trying) {
    this.trying = trying;
  }

  static String path(String code) {
    var segment = URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
    return "/api/v1/rule-profiles/" + segment + "/what-ifs";
  }

  private static JobResource<WhatIf, WhatIfView> jobs(String code) {
    return new JobResource<>(path(code), WhatIfView::of);
  }

  @POST
  @RolesAllowed(ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "startWhatIf",
      summary = "试算：评分方案改为另一套设置后，一个年度的评价会有什么变化",
      description = "settings 是一套完整的设置，与制定新版本时的内容相同。采用该方案的部门由后台任务逐一按现行设置和所给设置各评价一次，只作比较，不改变任何评价结果。")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = WhatIfBody.class)))
  @APIResponse(
      responseCode = "202",
      description = "试算任务，进度和结果见 Location 所指的地址",
      content = @Content(schema = @Schema(implementation = WhatIfView.class)))
  @APIResponse(responseCode = "400", description = "正文不是有效的 JSON")
  @APIResponse(responseCode = "409", description = "该评分方案的另一个试算正在进行")
  @APIResponse(responseCode = "422", description = "设置不符合要求，或该年度没有采用该方案的评价结果，逐条见 errors")
  public Response start(@PathParam("code") String code, byte[] body) {
    return jobs(code).begun(trying.begin(code, body == null ? new byte[0] : body));
  }

  @GET
  @RolesAllowed(ADMIN)
  @Operation(operationId = "listWhatIfs", summary = "列出一个评分方案的试算，最新的在前；不含结果")
  public Page<WhatIfView> list(
      @PathParam("code") String code,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit) {
    return jobs(code).page(cursor, limit, (id, rows) -> trying.before(code, id, rows));
  }

  @GET
  @RolesAllowed(ADMIN)
  @Path("/{id}")
  @Operation(
      operationId = "getWhatIf",
      summary = "查询一个试算的进度和结果",
      description = "变动的部门最多列出 500 个，等级变动的在前，其余按得分变动的大小排列；没有列出的个数见 untold。")
  @APIResponse(
      responseCode = "200",
      description = "试算任务",
      content = @Content(schema = @Schema(implementation = WhatIfView.class)))
  @APIResponse(responseCode = "304", description = "进度未变")
  public Response one(@PathParam("code") String code, @PathParam("id") long id) {
    return jobs(code).standing(trying.one(code, id));
  }

  @GET
  @RolesAllowed(ADMIN)
  @Path("/{id}.csv")
  @Produces(CSV)
  @Operation(
      operationId = "getWhatIfFile",
      summary = "下载一个试算中变动的部门（CSV）",
      description = "每个部门一行，与 movers 相同；没有列出的个数写在最后一行。UTF-8 带 BOM，可直接用 Excel 打开。")
  @APIResponse(
      responseCode = "200",
      description = "CSV 文件",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "409", description = "试算还没有结束，或已取消、已失败")
  public Response file(@PathParam("code") String code, @PathParam("id") long id) {
    var job = trying.finished(code, id);
    var name = job.work().fiscalYear() + " 年度试算变动的部门（" + code + "，第 " + id + " 号）.csv";
    return Response.ok(WhatIfFile.of(job.work().result()))
        .header(
            "Content-Disposition",
            Attachment.named("what-if-" + job.work().fiscalYear() + "-" + id + ".csv", name))
        .build();
  }

  @POST
  @RolesAllowed(ADMIN)
  @Idempotent
  @Path("/{id}/cancel")
  @Operation(operationId = "cancelWhatIf", summary = "取消一个尚未结束的试算")
  @APIResponse(
      responseCode = "200",
      description = "已取消的试算",
      content = @Content(schema = @Schema(implementation = WhatIfView.class)))
  public Response cancel(@PathParam("code") String code, @PathParam("id") long id) {
    return jobs(code).standing(trying.cancel(code, id));
  }
}
