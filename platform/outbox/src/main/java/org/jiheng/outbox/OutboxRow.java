package org.jiheng.outbox;

/**
 * A row of the table on its way to the broker.
 *
 * @param id tells, as its sequence, where it stands among those of its department and epoch
 * @param headers JSON object of strings
 * @param data JSON in UTF-8, as the broker gets it
 */
record OutboxRow(
    long id, int epoch, String topic, String department, String headers, byte[] data) {}
