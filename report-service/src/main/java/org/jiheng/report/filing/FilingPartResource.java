package org.jiheng.report.filing;

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
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.FilingDocument;
import org.jiheng.filing.json.FilingReader;
import org.jiheng.filing.json.MalformedFiling;
import org.jiheng.http.ProblemException;
import org.jiheng.report.part.DepartmentYear;

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
   * @param preview whether a dry run gives the evaluation, too
   * @param revision the register's revision; needed to take
   */
  @PUT
  @RolesAllowed({ADMIN, CLERK})
  @Operation(hidden = true)
  public Response put(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("preview") @DefaultValue("true") boolean preview,
      @QueryParam("revision") Integer revision,
      byte[] body) {
    var id = new DepartmentYear(department, fiscalYear);
    var document = sound(id, body == null ? new byte[0] : body);
    if (dryRun) {
      return Response.ok(parts.dryRun(id, document, preview)).build();
    }
    if (revision == null || revision < 1) {
      throw ProblemException.badRequest("接收申报内容必须写明登记的版本 revision。");
    }
    return Response.ok(parts.take(id, document, revision)).build();
  }

  private FilingDocument sound(DepartmentYear id, byte[] body) {
    var document = read(id, body);
    var faults = new ArrayList<Fault>(document.faults());
    faults.addAll(parts.faults(document));
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(faults);
    }
    return document;
  }

  private FilingDocument read(DepartmentYear id, byte[] body) {
    try {
      return filings.read(body, id.department(), id.fiscalYear());
    } catch (MalformedFiling malformed) {
      throw ProblemException.malformedJson(malformed.getMessage());
    }
  }
}
