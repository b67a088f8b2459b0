package org.jiheng.budget.part;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiheng.budget.amount.StoredSheet;
import org.jiheng.budget.amount.YearSheets;
import org.jiheng.budget.basedata.BaseData;
import org.jiheng.budget.basedata.StoredBaseData;
import org.jiheng.budget.project.ProjectState;
import org.jiheng.filing.Department;

/**
 * How a department's year stands now.
 *
 * @param department empty where nothing is known of it in this year
 * @param projects by code, also those without a form
 */
record CurrentPart(
    Optional<Department> department,
    StoredBaseData baseData,
    Map<String, ProjectState> projects,
    YearSheets sheets) {

  /** Empty where nothing is known of the department in this year. */
  Optional<BudgetPart> part() {
    return department.map(
        known ->
            new BudgetPart(
                known, baseData.data(), sheets.sheets().stream().map(this::filed).toList()));
  }

  /**
   * What is left where the filing is voided: the department, which is no part's alone and on which
   * the journal hangs. Empty where nothing is known of it.
   */
  Optional<BudgetPart> voided() {
    return department.map(
        known -> new BudgetPart(known, new BaseData(null, null, null), List.of()));
  }

  private FiledSheet filed(StoredSheet stored) {
    var sheet = stored.sheet();
    if (!sheet.isForm()) {
      return new FiledSheet(sheet, null);
    }
    var project = projects.get(sheet.form());
    return new FiledSheet(sheet, project == null ? stored.name() : project.name());
  }
}
