package org.jiheng.report.filing;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.http.PageLimits;
import org.jiheng.http.Roles;

/** Registered filings that are not whole yet; the platform finishes them by itself. */
@Path("/api/v1/admin/open-filings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
@Blocking
class OpenFilingResource {

  private final RegisterReading register;

  OpenFilingResource(RegisterReading register) {
    this.register = register;
  }

  @GET
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "listOpenFilings", summary = "列出已登记、尚未到达各服务的申报，以及已到达而不能评价的申报，最早的在前")
  public RegisterReading.OpenFilings list(
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit) {
    return register.open(PageLimits.check(limit));
  }
}
