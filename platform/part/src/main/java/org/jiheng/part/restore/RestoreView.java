package org.jiheng.part.restore;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.outbox.log.LogEpoch;

/**
 * A restore on the wire.
 *
 * @param reason what was found to be apart
 * @param finishedAt null while it goes on, and where it failed
 * @param restored departments that were brought up from the log
 * @param told departments that were told to the log anew
 * @param error why it failed; null where it did not
 */
@Schema(name = "Restore")
public record RestoreView(
    int epoch,
    String reason,
    String requestedBy,
    Instant requestedAt,
    Instant finishedAt,
    int restored,
    int told,
    String error) {

  static RestoreView of(LogEpoch epoch) {
    return new RestoreView(
        epoch.epoch(),
        epoch.reason(),
        epoch.requestedBy().subject(),
        epoch.begunAt(),
        epoch.finishedAt(),
        epoch.restored(),
        epoch.told(),
        epoch.error());
  }
}
