package org.jiheng.outbox;

import java.time.Instant;

/**
 * An event that the broker refuses for itself.
 *
 * @param type the CloudEvents type
 * @param error what the broker or its client said
 * @param attempts how often it was refused
 * @param waiting how many later events of the department wait behind it
 */
public record ParkedEvent(
    long id,
    String department,
    String type,
    String subject,
    String error,
    int attempts,
    Instant createdAt,
    long waiting) {}
