package org.jiheng.report.disclosure;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.APPROVER;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.CLERK;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.ETags;

/** Where a department disclosed a year, and what it kept back. */
@Path("/api/v1/disclosures/{department}/{fiscalYear}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "disclosures")
@Blocking
class DisclosureResource {

  private static final String EXAMPLE =
      """
      { "ownSiteUrl": "https://kx.example.gov.cn/xxgk/2025.html", "excluded": "SECRET", "excludedReason": "两个项目涉密" }
      """;

  private final Disclosing disclosing;

  DisclosureResource(Disclosing disclosing) {
    this.disclosing = disclosing;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, APPROVER, CLERK, AUDITOR})
  @Operation(operationId = "getDisclosure", summary = "查询一份绩效自评的公开情况：何时到期、公开网址、不公开的内容和原因")
  @APIResponse(
      responseCode = "200",
      description = "公开情况，带 ETag；还没有填写时没有 ETag",
      content = @Content(schema = @Schema(implementation = DisclosureView.class)))
  @APIResponse(responseCode = "304", description = "内容未变")
  @APIResponse(responseCode = "404", description = "还没有评价结果")
  public Response get(
      @PathParam("department") String department, @PathParam("fiscalYear") int fiscalYear) {
    return answer(disclosing.get(new DepartmentYear(department, fiscalYear)));
  }

  @PUT
  @RolesAllowed({ADMIN, CLERK})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putDisclosure",
      summary = "填写公开网址，以及不公开的内容和原因",
      description = "已填写过时须带 If-Match。更换网址之后，财政须重新查看。")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = DisclosureBody.class),
              examples = @ExampleObject(name = "disclosed", value = EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "填写之后的公开情况，带新的 ETag",
      content = @Content(schema = @Schema(implementation = DisclosureView.class)))
  @APIResponse(responseCode = "404", description = "还没有评价结果")
  @APIResponse(responseCode = "412", description = "If-Match 已过时")
  @APIResponse(responseCode = "422", description = "内容不符合要求，逐条见 errors")
  @APIResponse(responseCode = "428", description = "缺少 If-Match")
  public Response put(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "请求正文不能为空。") DisclosureBody body) {
    return answer(
        disclosing.put(new DepartmentYear(department, fiscalYear), body.stated(), ifMatch));
  }

  @PUT
  @Path("/check")
  @RolesAllowed(ADMIN)
  @Operation(operationId = "checkDisclosure", summary = "确认已在部门网站上看到公开的内容")
  @APIResponse(
      responseCode = "200",
      description = "确认之后的公开情况，带新的 ETag",
      content = @Content(schema = @Schema(implementation = DisclosureView.class)))
  @APIResponse(responseCode = "409", description = "部门还没有填写公开网址")
  @APIResponse(responseCode = "412", description = "If-Match 已过时")
  @APIResponse(responseCode = "428", description = "缺少 If-Match")
  public Response check(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(disclosing.check(new DepartmentYear(department, fiscalYear), ifMatch));
  }

  private static Response answer(DisclosureView view) {
    var response = Response.ok(view);
    return (view.version() == 0
            ? response
            : response.header(HttpHeaders.ETAG, ETags.strong(view.version())))
        .build();
  }
}
