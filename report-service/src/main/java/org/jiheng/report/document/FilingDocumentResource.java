package org.jiheng.report.document;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.CLERK;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiheng.http.ProblemException;
import org.jiheng.report.document.file.UnreadableDocument;
import org.jiheng.report.document.grid.Grid;
import org.jiheng.report.document.reading.FilingFromGrids;
import org.jiheng.report.document.word.WordReader;
import org.jiheng.report.document.workbook.WorkbookReader;

/** The gateway has documents turned into the JSON of a filing here; nothing is stored. */
@Path("/api/v1/filing-documents/{department}/{fiscalYear}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class FilingDocumentResource {

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  /**
   * @param ruleProfile of a document that names none
   */
  @PUT
  @RolesAllowed({ADMIN, CLERK})
  @Consumes(ReportFileResource.XLSX)
  @Operation(hidden = true)
  public JsonNode workbook(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @QueryParam("ruleProfile") String ruleProfile,
      byte[] body) {
    return filing(WorkbookReader::read, body, department, fiscalYear, ruleProfile);
  }

  /**
   * @param ruleProfile of a document that names none
   */
  @PUT
  @RolesAllowed({ADMIN, CLERK})
  @Consumes(DOCX)
  @Operation(hidden = true)
  public JsonNode text(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @QueryParam("ruleProfile") String ruleProfile,
      byte[] body) {
    return filing(WordReader::read, body, department, fiscalYear, ruleProfile);
  }

  /** How one kind of document is taken apart. */
  private interface Grids {
    List<Grid> of(byte[] bytes) throws UnreadableDocument;
  }

  private static JsonNode filing(
      Grids grids, byte[] body, String department, int fiscalYear, String ruleProfile) {
    try {
      var tables = grids.of(body == null ? new byte[0] : body);
      var reading = FilingFromGrids.read(tables, department, fiscalYear, ruleProfile);
      if (!reading.faults().isEmpty()) {
        throw ProblemException.invalid(reading.faults());
      }
      return reading.filing();
    } catch (UnreadableDocument unreadable) {
      throw ProblemException.badRequest(unreadable.getMessage());
    }
  }
}
