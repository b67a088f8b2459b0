package org.jiheng.report.ruleprofile;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.APPROVER;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.CLERK;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.http.ETags;
import org.jiheng.http.Page;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemException;
import org.jiheng.rules.profile.RuleProfile;

/** The rules that a filing can choose. */
@Path(RuleProfileResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rule-profiles")
@Blocking
class RuleProfileResource {

  static final String PATH = "/api/v1/rule-profiles";

  private final RuleProfiles profiles;
  private final ProfileVersions versions;

  RuleProfileResource(RuleProfiles profiles, ProfileVersions versions) {
    this.profiles = profiles;
    this.versions = versions;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(operationId = "listRuleProfiles", summary = "列出全部评分方案的现行版本")
  public Page<RuleProfile> list() {
    return new Page<>(profiles.all(), null);
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Path("/{code}")
  @Operation(operationId = "getRuleProfile", summary = "查询一个评分方案的现行版本")
  @APIResponse(
      responseCode = "200",
      description = "评分方案，带 ETag",
      content =
          @Content(
              schema = @Schema(implementation = RuleProfile.class),
              examples = @ExampleObject(name = "profile", value = ProfileExamples.PROFILE)))
  @APIResponse(responseCode = "304", description = "内容未变")
  @APIResponse(responseCode = "404", description = "没有该评分方案")
  public Response one(@PathParam("code") String code) {
    var profile =
        versions.version(code, Integer.MAX_VALUE).orElseThrow(() -> missing(code)).profile();
    var etag = ETags.strong(profile.version());
    return Response.ok(profile).header(HttpHeaders.ETAG, etag).build();
  }

  @PUT
  @RolesAllowed(ADMIN)
  @Path("/{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putRuleProfile",
      summary = "新建一个评分方案，或制定它的新版本",
      description = "新版本立即生效；采用该方案的评价结果由后台任务逐一重新评价，进度见 reevaluation。内容相同时不产生新版本。")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RuleProfile.class),
              examples = @ExampleObject(name = "profile", value = ProfileExamples.PROFILE)))
  @APIResponse(
      responseCode = "200",
      description = "新版本已生效，或内容没有变化",
      content =
          @Content(
              schema = @Schema(implementation = ProfileVersionView.class),
              examples = @ExampleObject(name = "version", value = ProfileExamples.VERSION)))
  @APIResponse(
      responseCode = "201",
      description = "已新建，Location 指向第一个版本",
      content = @Content(schema = @Schema(implementation = ProfileVersionView.class)))
  @APIResponse(responseCode = "400", description = "正文不是有效的 JSON")
  @APIResponse(responseCode = "412", description = "If-Match 已过时，或要新建的评分方案已经存在")
  @APIResponse(
      responseCode = "422",
      description = "内容不符合要求，逐条见 errors",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "faults", value = ProfileExamples.FAULTS)))
  @APIResponse(responseCode = "428", description = "制定新版本时没有带 If-Match")
  public Response put(
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
      byte[] body) {
    var put = versions.put(code, ifMatch, ifNoneMatch, body == null ? new byte[0] : body);
    var version = put.version();
    var answer = put.created() ? Response.created(URI.create(version.path())) : Response.ok();
    return answer.entity(version).header(HttpHeaders.ETAG, ETags.strong(version.version())).build();
  }

  static ProblemException missing(String code) {
    return ProblemException.notFound("没有代码为“" + code + "”的评分方案。");
  }
}
