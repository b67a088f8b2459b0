package org.jiheng.report.evaluation;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.APPROVER;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.CLERK;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.Cursor;
import org.jiheng.http.ETags;
import org.jiheng.http.Page;
import org.jiheng.http.PageLimits;
import org.jiheng.http.ProblemException;
import org.jiheng.rules.evaluation.EvaluationView;

/** What became of an evaluation over time. */
@Path("/api/v1/evaluations/{department}/{fiscalYear}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluations")
@Blocking
class HistoryResource {

  private final History history;

  HistoryResource(History history) {
    this.history = history;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(operationId = "listEvaluationRevisions", summary = "列出评价结果的全部版本，最新的在前")
  public Page<History.Entry> list(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit) {
    var id = new DepartmentYear(department, fiscalYear);
    var entries =
        history.before(id, Cursor.number(cursor, Integer.MAX_VALUE), PageLimits.check(limit) + 1);
    if (entries.isEmpty() && cursor == null) {
      throw ServedEvaluations.missing(id);
    }
    return Page.of(entries, limit, entry -> List.of(Integer.toString(entry.revision())));
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Path("/{revision}")
  @Operation(operationId = "getEvaluationRevision", summary = "查询评价结果的一个版本")
  @APIResponse(
      responseCode = "200",
      description = "该版本的评价结果，带 ETag",
      content = @Content(schema = @Schema(implementation = EvaluationView.class)))
  @APIResponse(responseCode = "304")
  public Response one(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @PathParam("revision") int revision) {
    var body =
        history
            .body(new DepartmentYear(department, fiscalYear), revision)
            .orElseThrow(() -> ProblemException.notFound("没有第 " + revision + " 版评价结果。"));
    var etag = ETags.strong(revision);
    return Response.ok(body).header("ETag", etag).build();
  }
}
