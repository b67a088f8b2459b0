package org.jiheng.cycle.task;

import java.util.List;

/** How much there is to do. */
public record TaskSummary(int total, int overdue, List<KindCount> kinds) {

  /**
   * Of one kind.
   *
   * @param soon of those, due within seven days and not overdue
   */
  public record KindCount(TaskKind kind, int count, int overdue, int soon) {}

  public static TaskSummary of(List<KindCount> kinds) {
    return new TaskSummary(
        kinds.stream().mapToInt(KindCount::count).sum(),
        kinds.stream().mapToInt(KindCount::overdue).sum(),
        kinds);
  }
}
