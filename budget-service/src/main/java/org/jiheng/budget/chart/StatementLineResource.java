package org.jiheng.budget.chart;

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
import org.jiheng.http.Page;

/** The chart of statement lines. */
@Path("/api/v1/statement-lines")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statement-lines", description = "收支项目目录")
@Blocking
class StatementLineResource extends VersionedResource {

  private final StatementLineService lines;

  StatementLineResource(StatementLineService lines) {
    this.lines = lines;
  }

  /** The whole chart on one page: it means something only as a whole. */
  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(operationId = "listStatementLines", summary = "列出整个收支项目目录")
  @APIResponse(responseCode = "200", description = "全部收支项目，标准项目在前")
  public Page<StatementLineView> list() {
    return new Page<>(lines.all(), null);
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Path("/{code}")
  @Operation(operationId = "getStatementLine", summary = "读取一个收支项目")
  @APIResponse(
      responseCode = "200",
      description = "收支项目，带 ETag",
      content = @Content(schema = @Schema(implementation = StatementLineView.class)))
  @APIResponse(responseCode = "304", description = "内容未变")
  @APIResponse(responseCode = "404", description = "没有该收支项目")
  public Response get(@PathParam("code") @CodeText String code) {
    var line = lines.get(code);
    return read(line, line.version());
  }

  @PUT
  @RolesAllowed(ADMIN)
  @Path("/{code}")
  @Operation(operationId = "putStatementLine", summary = "新增或更改一个自定义收支项目")
  @APIResponse(
      responseCode = "200",
      description = "已更改，带新的 ETag",
      content = @Content(schema = @Schema(implementation = StatementLineView.class)))
  @APIResponse(
      responseCode = "201",
      description = "已新增",
      content = @Content(schema = @Schema(implementation = StatementLineView.class)))
  @APIResponse(responseCode = "409", description = "标准收支项目不能更改")
  @APIResponse(responseCode = "412", description = "If-Match 已过时")
  @APIResponse(responseCode = "422", description = "内容不符合要求，逐条见 errors")
  @APIResponse(responseCode = "428", description = "缺少 If-Match")
  public Response put(
      @PathParam("code") @CodeText String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "请求正文不能为空。") @Valid StatementLineBody body) {
    return written(lines.put(body.line(code), ifMatch));
  }
}
