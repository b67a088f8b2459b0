package org.jiheng.part;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.part.LockOrder;
import org.jiheng.filing.part.LockStanding;
import org.jiheng.filing.part.PartComparison;
import org.jiheng.filing.part.PartRevision;
import org.jiheng.filing.part.StagedPart;
import org.jiheng.filing.part.TakenRevision;
import org.jiheng.filing.part.WindowOrder;
import org.jiheng.http.ProblemException;
import org.jiheng.http.Roles;

/**
 * What report-service asks of an owner, in the platform's own name; no person comes here. The body
 * tells who filed, because the person's token may be long gone when a revision is taken.
 */
@Path("/api/v1/filing-parts/{department}/{fiscalYear}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class FilingPartResource {

  private final PartService parts;

  FilingPartResource(PartService parts) {
    this.parts = parts;
  }

  /** Judges and compares a part. */
  @PUT
  @Path("/staged")
  @RolesAllowed(Roles.PLATFORM)
  @Operation(hidden = true)
  public byte[] stage(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      byte[] body) {
    var staged = read(body, StagedPart.class);
    var faults = parts.faults(staged.part());
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(faults);
    }
    return write(
        staged.filing() == null
            ? new PartComparison(null, List.of(), List.of())
            : parts.stage(department, fiscalYear, staged));
  }

  /** The steps of a revision, of which the owner answers which one it has taken. */
  @PUT
  @Path("/{step: held|released|taken}")
  @RolesAllowed(Roles.PLATFORM)
  @Operation(hidden = true)
  public TakenRevision step(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      @PathParam("step") String step,
      byte[] body) {
    var revision = read(body, PartRevision.class);
    return switch (step) {
      case "held" -> parts.hold(department, fiscalYear, revision);
      case "released" -> parts.release(department, fiscalYear, revision);
      default -> parts.take(department, fiscalYear, revision);
    };
  }

  @PUT
  @Path("/locked")
  @RolesAllowed(Roles.PLATFORM)
  @Operation(hidden = true)
  public LockStanding lock(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      byte[] body) {
    return parts.lock(department, fiscalYear, read(body, LockOrder.class));
  }

  @PUT
  @Path("/opened")
  @RolesAllowed(Roles.PLATFORM)
  @Operation(hidden = true)
  public LockStanding open(
      @PathParam("department") String department,
      @PathParam("fiscalYear") int fiscalYear,
      byte[] body) {
    return parts.open(department, fiscalYear, read(body, WindowOrder.class));
  }

  private static <T> T read(byte[] body, Class<T> type) {
    try {
      return FilingJson.mapper().readValue(body == null ? new byte[0] : body, type);
    } catch (IOException unreadable) {
      throw ProblemException.malformedJson("正文不是内部约定的内容。");
    }
  }

  /** Figures stay exact. */
  private static byte[] write(PartComparison comparison) {
    try {
      return FilingJson.mapper().writeValueAsBytes(comparison);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
