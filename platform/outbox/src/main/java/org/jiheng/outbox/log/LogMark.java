package org.jiheng.outbox.log;

/**
 * The last event that a database knows of a department.
 *
 * @param waiting whether it was not sent yet, as far as the outbox knows
 */
public record LogMark(String department, LogPosition position, boolean waiting) {}
