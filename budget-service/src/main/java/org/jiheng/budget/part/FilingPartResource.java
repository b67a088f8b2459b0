package org.jiheng.budget.part;

import static org.jiheng.http.Roles.ADMIN;
import static org.jiheng.http.Roles.CLERK;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiheng.filing.json.Fault;
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

  /** Judges the filing, and registers and takes it unless this is a dry run. */
  @PUT
  @RolesAllowed({ADMIN, CLERK})
  @Operation(hidden = true)
  public Response put(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("othersChange") @DefaultValue("false") boolean othersChange,
      @QueryParam("overwrite") @DefaultValue("false") boolean overwrite,
      @HeaderParam("If-Match") String ifMatch,
      byte[] body) {
    var document = sound(department, fiscalYear, body);
    if (dryRun) {
      return Response.ok(parts.dryRun(department, fiscalYear, document)).build();
    }
    var request = new TakeRequest(ifMatch, othersChange, overwrite);
    return Response.ok(parts.take(department, fiscalYear, document, request)).build();
  }

  private FilingDocument sound(String department, int fiscalYear, byte[] body) {
    var document = read(department, fiscalYear, body == null ? new byte[0] : body);
    var faults = new ArrayList<Fault>(document.faults());
    faults.addAll(parts.faults(document));
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(faults);
    }
    return document;
  }

  private FilingDocument read(String department, int fiscalYear, byte[] body) {
    try {
      return filings.read(body, department, fiscalYear);
    } catch (MalformedFiling e) {
      throw ProblemException.malformedJson(e.getMessage());
    }
  }
}
