package org.jiheng.outbox;

import java.time.Instant;

/**
 * An event that the broker refuses for itself, as a person is shown it.
 *
 * @param type the CloudEvents type
 * @param event the CloudEvents id
 * @param cause what the broker or its client said
 * @param attempts how often it was refused
 * @param waiting how many later events of the department wait behind it
 */
public record ParkedEvent(
    long id,
    String department,
    String type,
    String event,
    String subject,
    String topic,
    String cause,
    int attempts,
    long waiting,
    Instant createdAt) {}
