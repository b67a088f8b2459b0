package org.jiheng.report.evaluation;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.EarlyNotModified;
import org.jiheng.rules.evaluation.EvaluationView;

/** One department's evaluation of one year. */
@Path("/api/v1/evaluations/{department}/{fiscalYear}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluations")
@Blocking
class EvaluationResource {

  private final ServedEvaluations served;
  private final EarlyNotModified known;

  EvaluationResource(ServedEvaluations served, EarlyNotModified known) {
    this.served = served;
    this.known = known;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(operationId = "getEvaluation", summary = "查询一个部门一个年度的评价结果")
  @APIResponse(
      responseCode = "200",
      description = "评价结果，带 ETag",
      content = @Content(schema = @Schema(implementation = EvaluationView.class)))
  @APIResponse(
      responseCode = "202",
      description = "还没有评价到所要的申报版本",
      content = @Content(schema = @Schema(implementation = ServedEvaluations.Awaited.class)))
  @APIResponse(responseCode = "304")
  public Response one(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @Parameter(description = "至少评价到的申报版本；尚未评价到时返回 202 和 Retry-After")
          @QueryParam("filingRevision")
          Integer filingRevision) {
    var id = new DepartmentYear(department, fiscalYear);
    var head = served.head(id);
    if (served.behind(head, filingRevision)) {
      return Response.accepted(ServedEvaluations.Awaited.of(head, filingRevision))
          .header("Retry-After", ServedEvaluations.RETRY_AFTER)
          .build();
    }
    known.endWhereKnown(head.orElseThrow(() -> ServedEvaluations.missing(id)).etag());
    var evaluation = served.existing(id);
    return Response.ok(evaluation.served())
        .header(HttpHeaders.ETAG, EvaluationHead.of(evaluation).etag())
        .build();
  }
}
