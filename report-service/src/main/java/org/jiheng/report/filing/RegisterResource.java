package org.jiheng.report.filing;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.APPROVER;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.CLERK;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
import org.jiheng.filing.DepartmentYear;

/** The register of filings: who filed what, when, and what became of it. */
@Path("/api/v1/register/{department}/{fiscalYear}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "register", description = "申报登记")
@Blocking
class RegisterResource {

  private final RegisterReading register;

  RegisterResource(RegisterReading register) {
    this.register = register;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(operationId = "getRegister", summary = "读取一个部门某年度的申报登记")
  @APIResponse(
      responseCode = "200",
      description = "当前版本与全部历史版本，带 ETag",
      content = @Content(schema = @Schema(implementation = RegisterView.class)))
  @APIResponse(responseCode = "304", description = "内容未变")
  @APIResponse(responseCode = "404", description = "还没有申报")
  public Response get(
      @PathParam("department") String department, @PathParam("fiscalYear") int fiscalYear) {
    var view = register.of(new DepartmentYear(department, fiscalYear));
    return Response.ok(view).header(HttpHeaders.ETAG, view.etag()).build();
  }
}
