package org.jiheng.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The bureau reminds a department of what it has not handed in; whoever writes mails writes one.
 *
 * @param document as in {@link DocumentMoved}
 * @param state in which it stands; NOT_STARTED where there is none
 * @param dueOn as in {@code 2027-03-31}
 * @param note what the bureau writes; null for nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReminderSent(
    String department,
    int fiscalYear,
    long version,
    String document,
    String state,
    String dueOn,
    String note,
    String link)
    implements Change {}
