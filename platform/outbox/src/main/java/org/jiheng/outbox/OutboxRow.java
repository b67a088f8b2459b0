package org.jiheng.outbox;

/**
 * A row of the table on its way to the broker.
 *
 * @param headers JSON object of strings
 * @param data JSON in UTF-8, as the broker gets it
 */
record OutboxRow(long id, String topic, String department, String headers, byte[] data) {}
