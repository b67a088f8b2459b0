package org.jiheng.indicator.part;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.CLERK;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiheng.filing.json.FilingDocument;
import org.jiheng.filing.json.FilingReader;
import org.jiheng.filing.json.MalformedFiling;
import org.jiheng.http.ProblemException;

/** The gateway hands filings in here; no client does. */
@Path("/api/v1/filing-parts/{department}/{fiscalYear}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class FilingPartResource {
  private final PartService parts;
  private final FilingReader filings = new FilingReader();

  FilingPartResource(PartService parts) {
    this.parts = parts;
  }

  /**
   * Judges the filing, and takes it unless this is a dry run.
   *
   * @param revision the register's revision; needed to take
   */
  @PUT
  @RolesAllowed({ADMIN, CLERK})
  @Operation(hidden = true)
  public Response put(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("revision") Integer revision,
      @QueryParam("overwrite") @DefaultValue("false") boolean overwrite,
      byte[] body) {
    var document = sound(department, fiscalYear, body);
    if (dryRun) {
      return Response.ok(parts.dryRun(department, fiscalYear, document)).build();
    }
    if (revision == null || revision < 1) {
      throw ProblemException.badRequest("接收申报内容必须写明登记的版本 revision。");
    }
    return Response.ok(parts.take(department, fiscalYear, document, revision, overwrite)).build();
  }

  private FilingDocument sound(String department, int fiscalYear, byte[] body) {
    try {
      var document = filings.read(body == null ? new byte[0] : body, department, fiscalYear);
      if (!document.sound()) {
        throw ProblemException.invalid(document.faults());
      }
      return document;
    } catch (MalformedFiling e) {
      throw ProblemException.malformedJson(e.getMessage());
    }
  }
}
