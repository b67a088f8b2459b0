package org.jiheng.report.filing;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.CLERK;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.http.Preconditions;
import org.jiheng.http.ProblemException;
import org.jiheng.report.evaluation.ServedEvaluations;
import org.jiheng.report.part.DepartmentYear;

/** A filing as it stands, put together from the facts of all services. */
@Path("/api/v1/filings/{department}/{fiscalYear}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "filings")
@Blocking
class FilingResource {

  private final ServedEvaluations served;

  FilingResource(ServedEvaluations served) {
    this.served = served;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, CLERK, AUDITOR})
  @Operation(operationId = "getFiling", summary = "查询一个部门一个年度的申报内容")
  @APIResponse(
      responseCode = "200",
      description = "申报内容，带 ETag；替换时把它放在 If-Match 中",
      content = @Content(schema = @Schema(ref = "Filing")))
  @APIResponse(
      responseCode = "202",
      description = "所要的申报版本还没有到达",
      content = @Content(schema = @Schema(implementation = ServedEvaluations.Awaited.class)))
  public Response one(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @Parameter(description = "至少包含的申报版本；尚未到达时返回 202 和 Retry-After") @QueryParam("filingRevision")
          Integer filingRevision,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    var standing = served.standing(new DepartmentYear(department, fiscalYear));
    if (served.behind(standing, filingRevision)) {
      return Response.accepted(ServedEvaluations.Awaited.of(standing, filingRevision))
          .header("Retry-After", ServedEvaluations.RETRY_AFTER)
          .build();
    }
    var filing =
        standing.orElseThrow(
            () ->
                ProblemException.notFound("部门 " + department + " 没有 " + fiscalYear + " 年度的申报内容。"));
    var etag = filing.filingEtag();
    var answer =
        Preconditions.notModified(ifNoneMatch, etag)
            ? Response.notModified()
            : Response.ok(filing.filingBody());
    return answer.header("ETag", etag).build();
  }
}
