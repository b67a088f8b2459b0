package org.jiheng.facts;

import java.util.ArrayList;
import java.util.List;
import org.jiheng.contracts.AmountsChanged;
import org.jiheng.contracts.BaseDataChanged;
import org.jiheng.contracts.BudgetPartTaken;
import org.jiheng.contracts.Change;
import org.jiheng.contracts.DepartmentChanged;

/** A budget part as the states that single edits tell of too. */
public final class TakenParts {

  private TakenParts() {}

  public static List<Change> states(BudgetPartTaken part) {
    var states = new ArrayList<Change>();
    states.add(
        new DepartmentChanged(
            part.department(),
            part.fiscalYear(),
            part.version(),
            part.name(),
            part.divisionCode(),
            part.creditCode(),
            part.units()));
    states.add(
        new BaseDataChanged(
            part.department(),
            part.fiscalYear(),
            part.version(),
            part.headcount() == null && part.buildings().isEmpty() && part.baseNotes() == null,
            part.headcount(),
            part.buildings(),
            part.baseNotes()));
    part.sheets().forEach(sheet -> states.add(amounts(part, sheet)));
    return states;
  }

  private static AmountsChanged amounts(BudgetPartTaken part, BudgetPartTaken.Sheet sheet) {
    return new AmountsChanged(
        part.department(),
        part.fiscalYear(),
        part.version(),
        sheet.sheet(),
        sheet.statement(),
        sheet.funds(),
        sheet.byIncome(),
        sheet.byExpenditure(),
        null);
  }
}
