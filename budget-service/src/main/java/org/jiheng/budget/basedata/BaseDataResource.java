package org.jiheng.budget.basedata;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.APPROVER;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.CLERK;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.budget.change.VersionedResource;
import org.jiheng.budget.input.CodeText;
import org.jiheng.budget.input.FiscalYear;

/** Base data of attachment 1 by department and year. */
@Path("/api/v1/base-data")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "base-data", description = "人员、楼堂馆所等基础数据")
@Blocking
class BaseDataResource extends VersionedResource {

  private final BaseDataService baseData;

  BaseDataResource(BaseDataService baseData) {
    this.baseData = baseData;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Path("/{department}/{fiscalYear}")
  @Operation(operationId = "getBaseData", summary = "读取一个部门某年度的基础数据")
  @APIResponse(
      responseCode = "200",
      description = "基础数据，带 ETag",
      content = @Content(schema = @Schema(implementation = BaseDataView.class)))
  @APIResponse(responseCode = "304", description = "内容未变")
  @APIResponse(responseCode = "404", description = "没有该部门")
  public Response get(
      @PathParam("department") @CodeText String department,
      @PathParam("fiscalYear") int fiscalYear) {
    var view = baseData.get(department, fiscalYear);
    return read(view, view.version());
  }

  @PUT
  @RolesAllowed({ADMIN, CLERK})
  @Path("/{department}/{fiscalYear}")
  @Operation(operationId = "putBaseData", summary = "整体替换一个部门某年度的基础数据")
  @APIResponse(
      responseCode = "200",
      description = "已替换，带新的 ETag",
      content = @Content(schema = @Schema(implementation = BaseDataView.class)))
  @APIResponse(
      responseCode = "201",
      description = "首次填写",
      content = @Content(schema = @Schema(implementation = BaseDataView.class)))
  @APIResponse(responseCode = "404", description = "没有该部门")
  @APIResponse(responseCode = "412", description = "If-Match 已过时")
  @APIResponse(responseCode = "422", description = "内容不符合要求，逐条见 errors")
  @APIResponse(responseCode = "428", description = "缺少 If-Match")
  public Response put(
      @PathParam("department") @CodeText String department,
      @PathParam("fiscalYear") @FiscalYear int fiscalYear,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "请求正文不能为空。") @Valid BaseDataBody body) {
    return written(baseData.put(department, fiscalYear, body.data(), ifMatch));
  }
}
