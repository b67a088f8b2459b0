package org.jiheng.budget.amount;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.budget.change.VersionedResource;
import org.jiheng.budget.input.CodeText;

/** Balances by department and year. */
@Path("/api/v1/balances")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "balances", description = "分阶段余额")
@Blocking
class BalanceResource extends VersionedResource {

  private final BalanceService balances;

  BalanceResource(BalanceService balances) {
    this.balances = balances;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Path("/{department}/{fiscalYear}")
  @Operation(operationId = "getBalances", summary = "读取一个部门某年度各表的余额")
  @APIResponse(
      responseCode = "200",
      description = "各表余额（元），带 ETag；空白为 null，不是 0",
      content = @Content(schema = @Schema(implementation = BalancesView.class)))
  @APIResponse(responseCode = "304", description = "内容未变")
  @APIResponse(responseCode = "404", description = "没有该部门")
  public Response get(
      @PathParam("department") @CodeText String department,
      @PathParam("fiscalYear") int fiscalYear) {
    var sheets = balances.of(department, fiscalYear);
    var view = BalancesView.of(department, fiscalYear, sheets);
    return read(view, sheets.fingerprint());
  }
}
