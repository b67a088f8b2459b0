package org.jiheng.indicator.form;

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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.filing.json.PatchReader;
import org.jiheng.http.Page;
import org.jiheng.http.PageLimits;
import org.jiheng.indicator.FormKey;
import org.jiheng.indicator.MergePatch;
import org.jiheng.indicator.SearchText;

/** Single forms beside the filing. */
@Path("/api/v1/forms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "forms", description = "绩效自评表")
@Blocking
class FormResource {
  private final FormService forms;
  private final PatchReader patches = new PatchReader("form", FormPatch.MEMBERS);

  FormResource(FormService forms) {
    this.forms = forms;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(operationId = "listForms", summary = "按部门和年度分页列出绩效自评表")
  @APIResponse(responseCode = "200", description = "一页绩效自评表，不含指标")
  @APIResponse(responseCode = "400", description = "参数或 cursor 无效")
  public Page<FormView> list(
      @QueryParam("department") String department,
      @QueryParam("fiscalYear") Integer fiscalYear,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit) {
    return forms.page(
        Optional.ofNullable(SearchText.searchable(department)),
        Optional.ofNullable(fiscalYear),
        FormPlace.decode(cursor),
        PageLimits.check(limit));
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Path("/{department}/{fiscalYear}/{form}")
  @Operation(operationId = "getForm", summary = "读取一张绩效自评表及其指标")
  @APIResponse(
      responseCode = "200",
      description = "绩效自评表，带 ETag",
      content = @Content(schema = @Schema(implementation = FormView.class)))
  @APIResponse(responseCode = "304", description = "内容未变")
  @APIResponse(responseCode = "404", description = "没有该绩效自评表")
  public Response get(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @PathParam("form") String form) {
    var found = forms.get(key(department, fiscalYear, form));
    return ok(found);
  }

  @PATCH
  @RolesAllowed({ADMIN, CLERK})
  @Path("/{department}/{fiscalYear}/{form}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(operationId = "patchForm", summary = "修改一张绩效自评表的总体目标、执行得分等内容")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MergePatch.MEDIA_TYPE,
            schema = @Schema(implementation = FormPatch.class)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = FormPatch.class))
      })
  @APIResponse(
      responseCode = "200",
      description = "修改后的绩效自评表，带新的 ETag",
      content = @Content(schema = @Schema(implementation = FormView.class)))
  @APIResponse(responseCode = "404", description = "没有该绩效自评表")
  @APIResponse(responseCode = "412", description = "If-Match 已过时")
  @APIResponse(responseCode = "422", description = "内容不符合要求，逐条见 errors")
  @APIResponse(responseCode = "428", description = "缺少 If-Match")
  public Response patch(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @PathParam("form") String form,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      byte[] body) {
    var patch = MergePatch.read(patches, body);
    return ok(forms.change(key(department, fiscalYear, form), ifMatch, patch));
  }

  private static FormKey key(String department, int fiscalYear, String form) {
    return new FormKey(SearchText.searchable(department), fiscalYear, SearchText.searchable(form));
  }

  private static Response ok(FormView form) {
    return Response.ok(form).header(HttpHeaders.ETAG, form.etag()).build();
  }
}
