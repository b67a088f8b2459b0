package org.jiheng.cycle.task;

import java.time.Instant;
import java.util.List;

/**
 * One thing to do.
 *
 * @param period null for what comes once a year
 * @param state of the document, or NOT_STARTED where there is none
 * @param daysLeft until it is due, negative where it is overdue
 * @param remarks how many say what is to be mended
 */
public record TaskView(
    TaskKind kind,
    Department department,
    int fiscalYear,
    String document,
    String period,
    String state,
    Instant since,
    String dueOn,
    int daysLeft,
    int remarks,
    List<String> verbs,
    String link) {

  /** Whose document it is. */
  public record Department(String code, String name) {}
}
