package org.jiheng.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What budget-service keeps of a filing, whole: what is not in it is gone. A single edit afterwards
 * is told by the event of what it changes. Of a voided filing the department is left, which is no
 * filing's alone.
 *
 * @param projects with a form in the filing, in its order; one that was made by itself stays
 * @param headcount null where nothing of it is stated, as {@code baseNotes}
 * @param sheets the statement where it has a line, then the forms in filed order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BudgetPartTaken(
    String department,
    int fiscalYear,
    long version,
    String name,
    String divisionCode,
    String creditCode,
    List<DepartmentChanged.Unit> units,
    List<Project> projects,
    BaseDataChanged.Headcount headcount,
    List<BaseDataChanged.Building> buildings,
    BaseDataChanged.BaseNotes baseNotes,
    List<Sheet> sheets)
    implements Change {

  /** A project with a form in the filing. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Project(String code, String name) {}

  /** The amounts of one sheet, with the members that {@link AmountsChanged} explains. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Sheet(
      String sheet,
      List<AmountsChanged.Line> statement,
      List<AmountsChanged.Fund> funds,
      Map<String, BigDecimal> byIncome,
      Map<String, BigDecimal> byExpenditure) {}
}
