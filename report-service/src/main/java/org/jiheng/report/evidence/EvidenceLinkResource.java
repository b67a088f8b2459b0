package org.jiheng.report.evidence;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.CLERK;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.filing.DepartmentYear;

/** To which places of a filing evidence is bound. */
@Path("/api/v1/evidence-links/{department}/{fiscalYear}/{evidence}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evidence")
@Blocking
class EvidenceLinkResource {

  private static final String EXAMPLE =
      """
      { "places": [ "/forms/0/indicators/6", "/forms/1" ] }
      """;

  private final Proving proving;

  EvidenceLinkResource(Proving proving) {
    this.proving = proving;
  }

  @PUT
  @RolesAllowed({ADMIN, CLERK})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "bindEvidence",
      summary = "把一份佐证材料绑定到指标、自评表或整份申报",
      description = "places 是绑定的全部位置，空的指针是整份申报；写空的列表就是不再绑定。")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = PlacesBody.class),
              examples = @ExampleObject(name = "places", value = EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "佐证材料及其位置",
      content = @Content(schema = @Schema(implementation = EvidenceView.class)))
  @APIResponse(responseCode = "404", description = "没有该佐证材料或该申报")
  @APIResponse(responseCode = "409", description = "已报送或不在开放时间内")
  @APIResponse(responseCode = "422", description = "内容不符合要求，逐条见 errors")
  public EvidenceView bind(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @Parameter(description = "佐证材料的编号", example = "12") @PathParam("evidence") long evidence,
      @NotNull(message = "请求正文不能为空。") PlacesBody body) {
    return EvidenceView.of(
        proving.bind(new DepartmentYear(department, fiscalYear), evidence, body));
  }
}
