package org.jiheng.report.amendment;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.http.ProblemException;
import org.jiheng.jobs.JobResource;
import org.jiheng.rules.profile.ProfileCode;

/** How far what uses a profile is evaluated by a version of it. */
@Path(AmendmentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rule-profiles")
@Blocking
class AmendmentResource {

  static final String PATH = "/api/v1/rule-profiles/{code}/versions/{version}/reevaluation";

  private static final String EXAMPLE =
      """
      {"code": "hunan-2024", "version": 2, "state": "EVALUATING", "requestedBy": "li.ming",
       "requestedAt": "2026-11-27T02:00:00Z", "finishedAt": null, "departmentsToEvaluate": 380,
       "evaluated": 150, "changed": 149, "error": null}
      """;

  private final Amendments amendments;
  private final JobResource<Amendment, AmendmentView> jobs =
      new JobResource<>(PATH, AmendmentView::of);

  AmendmentResource(Amendments amendments) {
    this.amendments = amendments;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, AUDITOR})
  @Transactional
  @Operation(operationId = "getRuleProfileReevaluation", summary = "查询评分方案一个新版本引起的重新评价的进度")
  @APIResponse(
      responseCode = "200",
      description = "重新评价任务；有新的版本时，未完成的任务为 SUPERSEDED，由新版本的任务接着做",
      content =
          @Content(
              schema = @Schema(implementation = AmendmentView.class),
              examples = @ExampleObject(name = "job", value = EXAMPLE)))
  @APIResponse(responseCode = "304", description = "进度未变")
  @APIResponse(responseCode = "404", description = "没有该版本，或它是没有评价结果采用过的首个版本")
  public Response one(@PathParam("code") String code, @PathParam("version") int version) {
    var job =
        (ProfileCode.isOne(code) ? amendments.of(code, version) : Optional.<Amendment>empty())
            .orElseThrow(
                () -> ProblemException.notFound("评分方案“" + code + "”第 " + version + " 版没有引起重新评价。"));
    return jobs.standing(job);
  }
}
