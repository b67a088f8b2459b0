package org.jiheng.report.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Which tasks are asked for.
 *
 * @param fiscalYear null for every year that has a calendar
 * @param departments null for all
 * @param overdue null for both
 * @param text part of a department's name or code; null for all
 * @param today by which they are overdue
 */
record TaskFilter(
    List<TaskKind> kinds,
    Integer fiscalYear,
    List<String> departments,
    Boolean overdue,
    String text,
    LocalDate today) {

  Collection<String> states() {
    var states = new ArrayList<String>();
    kinds.forEach(kind -> states.addAll(kind.states()));
    return states;
  }

  /** The first one of the kinds that a state is. */
  TaskKind kind(String state) {
    return kinds.stream().filter(kind -> kind.states().contains(state)).findFirst().orElseThrow();
  }
}
