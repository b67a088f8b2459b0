package org.jiheng.outbox;

/**
 * A row of the table on its way to the broker.
 *
 * @param headers JSON object of strings
 * @param data JSON
 */
record OutboxRow(long id, String topic, String department, String headers, String data) {}
