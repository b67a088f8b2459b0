package org.jiheng.report.sample;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
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
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.cycle.sample.DrawnSample;
import org.jiheng.http.Attachment;
import org.jiheng.http.Cursor;
import org.jiheng.http.Page;
import org.jiheng.http.PageLimits;
import org.jiheng.idempotency.Idempotent;

/** Which departments the bureau checks, drawn so that anybody can repeat it. */
@Path("/api/v1/samples")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "samples")
@Blocking
class SampleResource {

  private static final String CSV = "text/csv";

  private final Drawing drawing;

  SampleResource(Drawing drawing) {
    this.drawing = drawing;
  }

  @POST
  @RolesAllowed(ADMIN)
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "drawSample",
      summary = "从一个年度有评价结果的部门中抽取要抽查的部门",
      description =
          "UNIFORM 等概率；RISK 按风险，权重为 1 加评价发现的条数。部门按 HMAC-SHA-256（种子，“unit:”加代码）排序；权重乘以待抽个数达到其余权重合计的必抽，反复进行；"
              + "其余按累计权重等距抽取，起点为 HMAC-SHA-256（种子，“start”）的前 8 个字节对权重合计取余。同一种子对同样的部门总是抽到同样的结果。")
  @APIResponse(
      responseCode = "201",
      description = "抽取的结果，Location 指向它",
      content = @Content(schema = @Schema(implementation = DrawnSample.class)))
  @APIResponse(responseCode = "422", description = "内容不符合要求，逐条见 errors")
  public Response draw(@NotNull(message = "请求正文不能为空。") SampleBody body) {
    var sample = drawing.draw(body);
    return Response.created(URI.create("/api/v1/samples/" + sample.id())).entity(sample).build();
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, AUDITOR})
  @Operation(operationId = "listSamples", summary = "列出抽查，最新的在前")
  public Page<DrawnSample> list(
      @Parameter(description = "年度；不写时为全部年度") @QueryParam("fiscalYear") Integer fiscalYear,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit) {
    var most = PageLimits.check(limit);
    return Page.of(
        drawing.before(fiscalYear, Cursor.number(cursor, Long.MAX_VALUE), most + 1),
        most,
        sample -> List.of(Long.toString(sample.id())));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({ADMIN, REVIEWER, AUDITOR})
  @Operation(operationId = "getSample", summary = "查询一次抽查")
  @APIResponse(
      responseCode = "200",
      description = "抽查的条件与结果",
      content = @Content(schema = @Schema(implementation = DrawnSample.class)))
  @APIResponse(responseCode = "404", description = "没有这次抽查")
  public DrawnSample one(@PathParam("id") long id) {
    return drawing.existing(id);
  }

  @GET
  @Path("/{id}.csv")
  @RolesAllowed({ADMIN, REVIEWER, AUDITOR})
  @Produces(CSV)
  @Operation(
      operationId = "getSampleFile",
      summary = "下载一次抽查（CSV）",
      description = "种子、权重、起点和全部部门，凭它可以重复抽取。UTF-8 带 BOM，可直接用 Excel 打开。")
  @APIResponse(
      responseCode = "200",
      description = "CSV 文件",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "404", description = "没有这次抽查")
  public Response file(@PathParam("id") long id) {
    var sample = drawing.existing(id);
    var name = sample.fiscalYear() + " 年度抽查（第 " + id + " 号）.csv";
    return Response.ok(SampleFile.of(sample))
        .header("Content-Disposition", Attachment.named("sample-" + id + ".csv", name))
        .build();
  }
}
