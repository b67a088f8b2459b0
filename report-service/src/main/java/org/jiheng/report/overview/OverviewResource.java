package org.jiheng.report.overview;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.REVIEWER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.province.overview.OverviewView;

/** The province at a glance. */
@Path("/api/v1/overview/{fiscalYear}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "overview")
@Blocking
class OverviewResource {

  private final Overviews overviews;
  private final ObjectMapper mapper;

  OverviewResource(Overviews overviews, ObjectMapper mapper) {
    this.overviews = overviews;
    this.mapper = mapper;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, AUDITOR})
  @Operation(operationId = "getOverview", summary = "查询一个年度的全省评价总览")
  @APIResponse(
      responseCode = "200",
      description = "全省评价总览",
      content = @Content(schema = @Schema(implementation = OverviewView.class)))
  @APIResponse(responseCode = "304")
  public Response one(@PathParam("fiscalYear") int fiscalYear) throws JsonProcessingException {
    var body = mapper.writeValueAsBytes(overviews.of(fiscalYear));
    var etag = "\"" + UUID.nameUUIDFromBytes(body) + "\"";
    return Response.ok(body).header("ETag", etag).build();
  }
}
