package org.jiheng.report.publication;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.AUDITOR;
import static org.jiheng.http.Roles.REVIEWER;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiheng.documents.MediaTypes;
import org.jiheng.http.ETags;

/** The file of a publication. */
@Path(PublicationResource.PATH + "/{id}/content")
@Tag(name = "publications")
@Blocking
class PublicationFileResource {

  private final Publishing publishing;

  PublicationFileResource(Publishing publishing) {
    this.publishing = publishing;
  }

  @GET
  @RolesAllowed({ADMIN, REVIEWER, AUDITOR})
  @Produces({MediaTypes.XLSX, MediaTypes.PDF, MediaTypes.ZIP})
  @Operation(operationId = "getPublicationContent", summary = "下载一个发布任务的文件")
  @APIResponse(
      responseCode = "200",
      description = "文件，带 ETag",
      content = {
        @Content(
            mediaType = MediaTypes.XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = MediaTypes.PDF,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = MediaTypes.ZIP,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(responseCode = "304", description = "文件未变")
  @APIResponse(responseCode = "409", description = "文件还没有写完，或任务已取消、已失败")
  @APIResponse(responseCode = "410", description = "文件的保留时间已过，已经删除")
  public Response content(@PathParam("id") long id) {
    var job = publishing.finished(id);
    var etag = ETags.strong(job.attempt());
    return Response.ok((StreamingOutput) out -> send(job, out), job.work().kind().mediaType())
        .header("ETag", etag)
        .header(HttpHeaders.CONTENT_LENGTH, job.work().size())
        .header("Content-Disposition", job.work().kind().attachment(job.work().fiscalYear()))
        .build();
  }

  private void send(Publication job, OutputStream out) throws IOException {
    var sent = 0L;
    for (var number = 0; sent < job.work().size(); number++) {
      var block =
          publishing
              .block(job.id(), number)
              .orElseThrow(() -> new EOFException("publication " + job.id() + " is gone"));
      out.write(block);
      sent += block.length;
    }
  }
}
