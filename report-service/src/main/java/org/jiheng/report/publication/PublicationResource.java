package org.jiheng.report.publication;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.http.Page;
import org.jiheng.http.PageLimits;
import org.jiheng.idempotency.Idempotent;
import org.jiheng.jobs.JobResource;

/** Files of a whole year, made as jobs. */
@Path(PublicationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "publications")
@Blocking
class PublicationResource {

  static final String PATH = "/api/v1/publications";

  private final Publishing publishing;
  private final JobResource<Publication, PublicationView> jobs =
      new JobResource<>(PATH, PublicationView::of);

  PublicationResource(Publishing publishing) {
    this.publishing = publishing;
  }

  @POST
  @RolesAllowed({ADMIN, REVIEWER})
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "startPublication",
      summary = "生成一个年度的全省文件",
      description =
          "BULLETIN：PDF 公报，含图表和全部部门的排名。DATA_PACKAGE：开放数据包（Fiscal Data Package），datapackage.json 和 CSV。"
              + "BOOK：工作簿，含汇总、排名、等级、评价发现和每个部门一张工作表。内容不截断：单元格文字超过 32,767 个字符的任务以"
              + " FAILED 结束并指出位置；工作表名最长 31 个字符，更长的部门名称只在表名中缩短。")
  @APIResponse(
      responseCode = "202",
      description = "发布任务，进度见 Location 所指的地址",
      content = @Content(schema = @Schema(implementation = PublicationView.class)))
  @APIResponse(responseCode = "409", description = "同一年度的同种文件正在生成")
  @APIResponse(responseCode = "422", description = "内容不符合要求，或该年度没有评价结果")
  public Response start(@NotNull(message = "请求正文不能为空。") @Valid PublicationBody body) {
    var job = publishing.begin(body.kind(), body.fiscalYear());
    return jobs.begun(job);
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, AUDITOR})
  @Operation(operationId = "listPublications", summary = "列出发布任务，最新的在前")
  public Page<PublicationView> list(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit) {
    return jobs.page(cursor, limit, publishing::before);
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, AUDITOR})
  @Path("/{id}")
  @Operation(operationId = "getPublication", summary = "查询一个发布任务的进度")
  @APIResponse(
      responseCode = "200",
      description = "发布任务",
      content = @Content(schema = @Schema(implementation = PublicationView.class)))
  @APIResponse(responseCode = "304", description = "进度未变")
  public Response one(@PathParam("id") long id) {
    return jobs.standing(publishing.one(id));
  }

  @POST
  @RolesAllowed({ADMIN, REVIEWER})
  @Idempotent
  @Path("/{id}/cancel")
  @Operation(operationId = "cancelPublication", summary = "取消一个尚未写完的发布任务")
  @APIResponse(
      responseCode = "200",
      description = "已取消的发布任务",
      content = @Content(schema = @Schema(implementation = PublicationView.class)))
  public Response cancel(@PathParam("id") long id) {
    return jobs.standing(publishing.cancel(id));
  }
}
