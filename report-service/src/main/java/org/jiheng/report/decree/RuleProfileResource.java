package org.jiheng.report.decree;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.http.ETags;
import org.jiheng.http.Page;
import org.jiheng.http.Preconditions;
import org.jiheng.http.ProblemException;
import org.jiheng.report.profile.RuleProfile;

/** The rules that a filing can choose. */
@Path("/api/v1/rule-profiles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "评分方案")
@Blocking
class RuleProfileResource {

  private final RuleProfiles profiles;

  RuleProfileResource(RuleProfiles profiles) {
    this.profiles = profiles;
  }

  @GET
  @Operation(operationId = "listRuleProfiles", summary = "列出全部评分方案的现行版本")
  public Page<RuleProfile> list() {
    return new Page<>(profiles.all(), null);
  }

  @GET
  @Path("/{code}")
  @Operation(operationId = "getRuleProfile", summary = "查询一个评分方案的现行版本")
  public Response one(
      @PathParam("code") String code, @HeaderParam("If-None-Match") String ifNoneMatch) {
    var profile =
        profiles
            .newest(code)
            .orElseThrow(() -> ProblemException.notFound("没有代码为“" + code + "”的评分方案。"));
    var etag = ETags.strong(profile.version());
    var answer =
        Preconditions.notModified(ifNoneMatch, etag)
            ? Response.notModified()
            : Response.ok(profile);
    return answer.header("ETag", etag).build();
  }
}
