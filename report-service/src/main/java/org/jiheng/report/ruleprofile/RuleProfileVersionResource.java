package org.jiheng.report.ruleprofile;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.http.Cursor;
import org.jiheng.http.ETags;
import org.jiheng.http.Page;
import org.jiheng.http.PageLimits;
import org.jiheng.http.ProblemException;

/** Every version of a profile that there was. */
@Path(RuleProfileResource.PATH + "/{code}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rule-profiles")
@Blocking
class RuleProfileVersionResource {

  private final ProfileVersions versions;

  RuleProfileVersionResource(ProfileVersions versions) {
    this.versions = versions;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(operationId = "listRuleProfileVersions", summary = "列出一个评分方案的全部版本，最新的在前")
  public Page<ProfileVersionView> list(
      @PathParam("code") String code,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue(PageLimits.DEFAULT) int limit) {
    var page =
        versions.before(
            code, Cursor.number(cursor, Integer.MAX_VALUE), PageLimits.check(limit) + 1);
    if (page.isEmpty() && cursor == null) {
      throw RuleProfileResource.missing(code);
    }
    return Page.of(page, limit, each -> List.of(Integer.toString(each.profile().version())))
        .map(ProfileVersionView::of);
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Path("/{version}")
  @Operation(operationId = "getRuleProfileVersion", summary = "查询评分方案的一个版本：由谁在何时制定，内容是什么")
  @APIResponse(
      responseCode = "200",
      description = "评分方案的版本",
      content =
          @Content(
              schema = @Schema(implementation = ProfileVersionView.class),
              examples = @ExampleObject(name = "version", value = ProfileExamples.VERSION)))
  @APIResponse(responseCode = "304", description = "内容未变")
  @APIResponse(responseCode = "404", description = "没有该版本")
  public Response one(@PathParam("code") String code, @PathParam("version") int version) {
    var made = versions.version(code, version).orElseThrow(() -> missing(code, version));
    var etag = ETags.strong(version);
    return Response.ok(ProfileVersionView.of(made)).header(HttpHeaders.ETAG, etag).build();
  }

  private static ProblemException missing(String code, int version) {
    return ProblemException.notFound("评分方案“" + code + "”没有第 " + version + " 版。");
  }
}
