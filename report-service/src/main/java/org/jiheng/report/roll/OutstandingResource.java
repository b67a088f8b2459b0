package org.jiheng.report.roll;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.http.Cursor;
import org.jiheng.http.Page;
import org.jiheng.http.PageLimits;
import org.jiheng.http.ProblemException;
import org.jiheng.province.overview.RollProgress.MissingDepartment;

/** Who is outstanding. */
@Path("/api/v1/overview/{fiscalYear}/outstanding")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "overview")
@Blocking
class OutstandingResource {

  private final Outstanding outstanding;

  OutstandingResource(Outstanding outstanding) {
    this.outstanding = outstanding;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, AUDITOR})
  @Operation(operationId = "listOutstanding", summary = "列出一个年度名册中尚未申报的部门，按代码排序")
  public Page<MissingDepartment> list(
      @PathParam("fiscalYear") int fiscalYear,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit) {
    return outstanding
        .page(fiscalYear, start(cursor), PageLimits.check(limit))
        .orElseThrow(() -> ProblemException.notFound("没有 " + fiscalYear + " 年度的应申报部门名册。"));
  }

  private static String start(String cursor) {
    var keys = Cursor.decode(cursor, 1);
    var code = keys.isEmpty() ? "" : keys.get(0);
    if (code == null || code.indexOf('\0') >= 0) {
      throw Cursor.broken();
    }
    return code;
  }
}
