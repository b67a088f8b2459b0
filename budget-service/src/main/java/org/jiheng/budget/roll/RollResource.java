package org.jiheng.budget.roll;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
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

/** The year's roll of departments that must file. */
@Path("/api/v1/rolls")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rolls", description = "年度申报名册")
@Blocking
class RollResource extends VersionedResource {

  private final RollService rolls;

  RollResource(RollService rolls) {
    this.rolls = rolls;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, AUDITOR})
  @Path("/{fiscalYear}")
  @Operation(operationId = "getRoll", summary = "读取某年度应当申报的部门名册")
  @APIResponse(
      responseCode = "200",
      description = "名册，部门按填报顺序排列，带 ETag",
      content = @Content(schema = @Schema(implementation = RollView.class)))
  @APIResponse(responseCode = "304", description = "内容未变")
  @APIResponse(responseCode = "404", description = "该年度还没有名册")
  public Response get(@PathParam("fiscalYear") int fiscalYear) {
    var roll = rolls.get(fiscalYear);
    return read(roll, roll.version());
  }

  @PUT
  @RolesAllowed(ADMIN)
  @Path("/{fiscalYear}")
  @Operation(
      operationId = "putRoll",
      summary = "新建或整体替换某年度应当申报的部门名册",
      description = "最多 " + RollFaults.MAX_DEPARTMENTS + " 个部门。与现有名册相同时不产生任何变更。")
  @APIResponse(
      responseCode = "200",
      description = "已替换，带新的 ETag",
      content = @Content(schema = @Schema(implementation = RollView.class)))
  @APIResponse(
      responseCode = "201",
      description = "已新建",
      content = @Content(schema = @Schema(implementation = RollView.class)))
  @APIResponse(responseCode = "412", description = "If-Match 已过时")
  @APIResponse(responseCode = "422", description = "内容不符合要求，逐条见 errors")
  @APIResponse(responseCode = "428", description = "缺少 If-Match")
  public Response put(
      @PathParam("fiscalYear") int fiscalYear,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "请求正文不能为空。") RollBody body) {
    return written(rolls.put(fiscalYear, body, ifMatch));
  }
}
