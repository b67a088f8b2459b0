package org.jiheng.report.filing;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.CLERK;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiheng.documents.DocumentType;
import org.jiheng.documents.MediaTypes;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.reading.FilingFromGrids;
import org.jiheng.filing.json.ReadFiling;
import org.jiheng.http.ProblemException;
import org.jiheng.http.ProblemKind;

/**
 * The gateway has documents turned into the JSON of a filing here, and is told where in the
 * document each member stands, because the faults of the filing are named there; nothing is stored.
 */
@Path("/api/v1/filing-documents/{department}/{fiscalYear}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class FilingDocumentResource {

  /**
   * @param ruleProfile of a document that names none
   */
  @PUT
  @RolesAllowed({ADMIN, CLERK})
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public ReadFiling filing(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @QueryParam("ruleProfile") String ruleProfile,
      byte[] body) {
    var type = DocumentType.ofMediaType(contentType).orElseThrow(FilingDocumentResource::unread);
    try {
      var tables = type.grids(body == null ? new byte[0] : body);
      var reading = FilingFromGrids.read(tables, department, fiscalYear, ruleProfile);
      if (!reading.faults().isEmpty()) {
        throw ProblemException.invalid(reading.faults());
      }
      return new ReadFiling(reading.filing(), reading.origins());
    } catch (UnreadableDocument unreadable) {
      throw ProblemException.badRequest(unreadable.getMessage());
    }
  }

  private static ProblemException unread() {
    return ProblemException.of(
        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
        "该地址只接受 xlsx 工作簿（" + MediaTypes.XLSX + "）或 docx 文档（" + MediaTypes.DOCX + "）。");
  }
}
