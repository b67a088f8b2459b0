package org.jiheng.report.task;

import java.util.List;

/** How much there is to do. */
record TaskSummary(int total, int overdue, List<KindCount> kinds) {

  /**
   * Of one kind.
   *
   * @param soon of those, due within seven days and not overdue
   */
  record KindCount(TaskKind kind, int count, int overdue, int soon) {}

  static TaskSummary of(List<KindCount> kinds) {
    return new TaskSummary(
        kinds.stream().mapToInt(KindCount::count).sum(),
        kinds.stream().mapToInt(KindCount::overdue).sum(),
        kinds);
  }
}
