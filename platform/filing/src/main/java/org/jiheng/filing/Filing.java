package org.jiheng.filing;

import java.util.List;

/**
 * What a department hands in for a year, as filed: blanks are null, never 0, and what the form
 * states is kept also where it is wrong.
 *
 * <p>Amounts are in {@code amountUnit}, rates in percent, scores and weights in points, areas in ㎡.
 * Lists and maps are never null; their order is the filed order.
 *
 * @param headcount null where the filing has none
 * @param baseNotes null where the filing has none
 */
public record Filing(
    Department department,
    int fiscalYear,
    String ruleProfile,
    AmountUnit amountUnit,
    Headcount headcount,
    List<StatementEntry> statement,
    List<Building> buildings,
    BaseNotes baseNotes,
    List<Form> forms,
    List<Chapter> narrative) {

  public Filing {
    statement = Lists.orEmpty(statement);
    buildings = Lists.orEmpty(buildings);
    forms = Lists.orEmpty(forms);
    narrative = Lists.orEmpty(narrative);
  }

  /** The same filing with its amounts in another unit; exact in both directions. */
  public Filing in(AmountUnit unit) {
    if (unit == amountUnit) {
      return this;
    }
    var conversion = new UnitConversion(amountUnit, unit);
    return new Filing(
        department,
        fiscalYear,
        ruleProfile,
        unit,
        headcount,
        statement.stream().map(entry -> entry.with(conversion)).toList(),
        buildings.stream().map(building -> building.with(conversion)).toList(),
        baseNotes,
        forms.stream().map(form -> form.with(conversion)).toList(),
        narrative);
  }
}
