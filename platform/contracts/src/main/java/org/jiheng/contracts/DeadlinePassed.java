package org.jiheng.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A department has not handed in what was due. It is told once for each due day; what is overdue
 * now is asked of the tasks.
 *
 * @param document as in {@link DocumentMoved}
 * @param period of a document that comes several times a year; null else
 * @param state in which it stands; NOT_STARTED where there is none
 * @param dueOn the day that has passed, as in {@code 2027-03-31}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadlinePassed(
    String department,
    int fiscalYear,
    long version,
    String document,
    String period,
    String state,
    String dueOn,
    String link)
    implements Change {}
