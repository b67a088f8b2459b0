package org.jiheng.cycle.task;

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
public record TaskFilter(
    List<TaskKind> kinds,
    Integer fiscalYear,
    List<String> departments,
    Boolean overdue,
    String text,
    LocalDate today) {

  public Collection<String> asked() {
    var asked = new ArrayList<String>();
    kinds.forEach(kind -> asked.addAll(kind.asked()));
    return asked;
  }

  /** The first one of the kinds that asks so. */
  public TaskKind kind(String asked) {
    return kinds.stream().filter(kind -> kind.asked().contains(asked)).findFirst().orElseThrow();
  }
}
