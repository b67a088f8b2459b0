package org.jiheng.indicator.indicator;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.APPROVER;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.CLERK;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.filing.json.PatchReader;
import org.jiheng.http.ETags;
import org.jiheng.http.Page;
import org.jiheng.http.PageLimits;
import org.jiheng.indicator.MergePatch;

/** Single indicators beside the filing. */
@Path("/api/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicators", description = "绩效指标")
@Blocking
class IndicatorResource {
  private final IndicatorService indicators;
  private final PatchReader patches = new PatchReader("indicator", IndicatorPatch.MEMBERS);

  IndicatorResource(IndicatorService indicators) {
    this.indicators = indicators;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(operationId = "listIndicators", summary = "按部门、年度和自评表分页列出绩效指标")
  @APIResponse(responseCode = "200", description = "一页绩效指标")
  @APIResponse(responseCode = "400", description = "参数或 cursor 无效")
  public Page<IndicatorView> list(
      @QueryParam("department") String department,
      @QueryParam("fiscalYear") Integer fiscalYear,
      @QueryParam("form") String form,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit) {
    return indicators.page(
        IndicatorFilter.of(department, fiscalYear, form),
        IndicatorPlace.decode(cursor),
        PageLimits.check(limit));
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Path("/{id}")
  @Operation(operationId = "getIndicator", summary = "读取一个绩效指标")
  @APIResponse(
      responseCode = "200",
      description = "绩效指标，带 ETag",
      content = @Content(schema = @Schema(implementation = IndicatorView.class)))
  @APIResponse(responseCode = "304", description = "内容未变")
  @APIResponse(responseCode = "404", description = "没有该绩效指标")
  public Response get(@PathParam("id") UUID id) {
    var row = indicators.get(id);
    var tag = ETags.strong(row.version());
    return Response.ok(row).header(HttpHeaders.ETAG, tag).build();
  }

  @PATCH
  @RolesAllowed({ADMIN, CLERK})
  @Path("/{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(operationId = "patchIndicator", summary = "修改一个绩效指标的实际完成值等内容")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MergePatch.MEDIA_TYPE,
            schema = @Schema(implementation = IndicatorPatch.class)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = IndicatorPatch.class))
      })
  @APIResponse(
      responseCode = "200",
      description = "修改后的绩效指标，带新的 ETag",
      content = @Content(schema = @Schema(implementation = IndicatorView.class)))
  @APIResponse(responseCode = "404", description = "没有该绩效指标")
  @APIResponse(responseCode = "412", description = "If-Match 已过时")
  @APIResponse(responseCode = "422", description = "内容不符合要求，逐条见 errors")
  @APIResponse(responseCode = "428", description = "缺少 If-Match")
  public Response patch(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, byte[] body) {
    var row = indicators.change(id, ifMatch, MergePatch.read(patches, body));
    return Response.ok(row).header(HttpHeaders.ETAG, ETags.strong(row.version())).build();
  }
}
