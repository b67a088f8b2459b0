package org.jiheng.outbox.log;

import java.time.Instant;
import org.jiheng.contracts.Actor;

/**
 * An epoch of the log, and the restore with which it began.
 *
 * @param reason what was found to be apart
 * @param finishedAt null while the restore goes on, and where it failed
 * @param restored departments that were brought up from the log
 * @param told departments that were told to the log anew
 * @param error why it failed; null where it did not
 */
public record LogEpoch(
    int epoch,
    String reason,
    Actor requestedBy,
    Instant begunAt,
    Instant finishedAt,
    int restored,
    int told,
    String error) {}
