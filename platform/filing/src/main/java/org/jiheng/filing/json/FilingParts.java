package org.jiheng.filing.json;

import org.jiheng.filing.Filing;
import org.jiheng.filing.Form;

/** Which members of a filing each service owns; a part leaves the others blank. */
public final class FilingParts {

  private FilingParts() {}

  /** Department, base data and every amount. */
  public static Filing budget(Filing filing) {
    return new Filing(
        filing.department(),
        filing.fiscalYear(),
        null,
        filing.amountUnit(),
        filing.headcount(),
        filing.statement(),
        filing.buildings(),
        filing.baseNotes(),
        filing.forms().stream().map(FilingParts::money).toList(),
        null);
  }

  /** Forms with their indicators. */
  public static Filing indicator(Filing filing) {
    return new Filing(
        null,
        filing.fiscalYear(),
        null,
        null,
        null,
        null,
        null,
        null,
        filing.forms().stream().map(FilingParts::evaluation).toList(),
        null);
  }

  /** Narrative, rule profile and unit of print. */
  public static Filing report(Filing filing) {
    return new Filing(
        null,
        filing.fiscalYear(),
        filing.ruleProfile(),
        filing.amountUnit(),
        null,
        null,
        null,
        null,
        null,
        filing.narrative());
  }

  private static Form money(Form form) {
    return new Form(
        form.form(),
        form.name(),
        null,
        form.funds(),
        form.byIncome(),
        form.byExpenditure(),
        null,
        null,
        null,
        null,
        null);
  }

  private static Form evaluation(Form form) {
    return new Form(
        form.form(),
        form.name(),
        form.implementingUnit(),
        null,
        null,
        null,
        form.execution(),
        form.objective(),
        form.indicators(),
        form.stated(),
        form.note());
  }
}
