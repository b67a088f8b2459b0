package org.jiheng.budget.part;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiheng.budget.amount.StoredSheet;
import org.jiheng.budget.project.ProjectState;

/**
 * Which aggregates a filing changes. What it leaves as it is gets no new version.
 *
 * @param projects made or renamed
 * @param removedProjects whose form is no longer filed
 * @param sheets with another content than before
 * @param removedSheets no longer filed
 */
record PartPlan(
    boolean department,
    List<FiledSheet> projects,
    List<ProjectState> removedProjects,
    boolean baseData,
    List<FiledSheet> sheets,
    List<StoredSheet> removedSheets) {

  static final PartPlan NOTHING =
      new PartPlan(false, List.of(), List.of(), false, List.of(), List.of());

  static PartPlan of(CurrentPart current, BudgetPart filed) {
    var removedSheets =
        current.sheets().sheets().stream().filter(stored -> !filed.has(stored.code())).toList();
    return new PartPlan(
        !current.department().equals(Optional.of(filed.department())),
        filed.projects().stream().filter(sheet -> isNew(current, sheet)).toList(),
        removedSheets.stream()
            .filter(stored -> stored.sheet().isForm())
            .map(stored -> current.projects().get(stored.sheet().form()))
            .filter(Objects::nonNull)
            .toList(),
        !current.baseData().data().equals(filed.baseData()),
        filed.sheets().stream().filter(sheet -> differs(current, sheet)).toList(),
        removedSheets);
  }

  private static boolean isNew(CurrentPart current, FiledSheet filed) {
    var project = current.projects().get(filed.sheet().form());
    return project == null || !Objects.equals(project.name(), filed.name());
  }

  private static boolean differs(CurrentPart current, FiledSheet filed) {
    return current
        .sheets()
        .sheet(filed.sheet().code())
        .map(stored -> !stored.sheet().equals(filed.sheet()))
        .orElse(true);
  }

  /** Whether nothing changes. */
  boolean isEmpty() {
    return equals(NOTHING);
  }
}
