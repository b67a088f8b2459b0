package org.jiheng.gateway.filing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jiheng.http.ETags;
import org.jiheng.http.Problem;

/** Handing in a filing: the one operation that the gateway answers itself. */
@Path("/api/v1/filings/{department}/{fiscalYear}")
@Tag(name = "filings")
public class FilingResource {

  private final FilingIntake intake;
  private final RoutingContext request;

  FilingResource(FilingIntake intake, RoutingContext request) {
    this.intake = intake;
    this.request = request;
  }

  @PUT
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Hand in a department's filing for a year",
      description =
          "All three services judge it first; any fault refuses it whole. The first filing of a"
              + " department and year needs no If-Match, replacing one does.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.OBJECT),
              examples = @ExampleObject(name = "small", value = FilingExamples.SMALL)))
  @APIResponse(
      responseCode = "201",
      description = "Taken; the first filing of this department and year.",
      headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
      content =
          @Content(
              schema = @Schema(implementation = FilingReceipt.class),
              examples = @ExampleObject(name = "first", value = FilingExamples.RECEIPT)))
  @APIResponse(
      responseCode = "200",
      description = "Taken, or there already; with dryRun=true what it would change.",
      content = @Content(schema = @Schema(oneOf = {FilingReceipt.class, FilingPreview.class})))
  @APIResponse(
      responseCode = "400",
      description = "Not JSON.",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "412",
      description = "If-Match is stale, or fine-grained changes stand against the filing.",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "413",
      description = "Larger than the gateway takes.",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "415",
      description = "Not a JSON content type.",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "422",
      description = "Every fault of the filing in errors[].",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "faults", value = FilingExamples.FAULTS)))
  @APIResponse(
      responseCode = "428",
      description = "Replacing a filing without If-Match.",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "503",
      description = "A service is down; the same request can be repeated.",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Uni<Response> put(
      @PathParam("department") String department,
      @PathParam("fiscalYear") String fiscalYear,
      @Parameter(description = "Only judge the filing and say what it would change.") @RestQuery
          boolean dryRun,
      @Parameter(description = "The filing wins over fine-grained changes made since.") @RestQuery
          boolean overwrite,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType) {
    JsonContent.require(contentType);
    Submission submission =
        new Submission(department, fiscalYear, body(), authorization, ifMatch, overwrite);
    return dryRun
        ? intake.preview(submission).map(preview -> Response.ok(preview).build())
        : intake.take(submission).map(FilingResource::answer);
  }

  /**
   * As the router has read it: as a parameter {@code byte[]}, a body that came in several pieces
   * arrives as zeros.
   */
  private Buffer body() {
    Buffer body = request.body().buffer();
    return body == null ? Buffer.buffer() : body;
  }

  private static Response answer(FilingIntake.Outcome outcome) {
    FilingReceipt receipt = outcome.receipt();
    return Response.status(outcome.created() ? Response.Status.CREATED : Response.Status.OK)
        .header(HttpHeaders.ETAG, ETags.filing(receipt.revision(), receipt.filing()))
        .entity(receipt)
        .build();
  }
}
