package org.jiheng.report.publication;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A publication on the wire.
 *
 * @param departmentsToWrite null before it is begun
 * @param written departments that are in the file
 * @param asOf how far the data is complete; null before it is begun
 * @param size in bytes; null before it is done
 * @param keptUntil null before it is done
 * @param content where the file can be fetched; null while there is none
 */
@Schema(name = "Publication")
public record PublicationView(
    long id,
    PublicationKind kind,
    int fiscalYear,
    PublicationState state,
    String requestedBy,
    Instant requestedAt,
    Instant finishedAt,
    Integer departmentsToWrite,
    int written,
    Instant asOf,
    Long size,
    Instant keptUntil,
    String content,
    String error) {

  static PublicationView of(Publication job) {
    return new PublicationView(
        job.id(),
        job.work().kind(),
        job.work().fiscalYear(),
        job.state(),
        job.requestedBy().subject(),
        job.requestedAt(),
        job.finishedAt(),
        job.work().toWrite(),
        job.work().written(),
        job.work().asOf(),
        job.work().size(),
        job.work().keptUntil(),
        job.state() == PublicationState.DONE
            ? PublicationResource.PATH + "/" + job.id() + "/content"
            : null,
        job.error());
  }
}
