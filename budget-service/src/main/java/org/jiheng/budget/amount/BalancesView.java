package org.jiheng.budget.amount;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/** The balances of a department's year, in yuan; null is blank, never 0. */
record BalancesView(String department, int fiscalYear, List<SheetView> sheets) {

  /** One sheet with its printed rows in their order, then the amounts by class of a form. */
  record SheetView(String sheet, long version, List<RowView> rows) {}

  /** One line of a sheet. */
  record RowView(
      String line,
      String name,
      BigDecimal prior,
      BigDecimal initial,
      BigDecimal annual,
      BigDecimal executed) {}

  static BalancesView of(String department, int fiscalYear, YearSheets sheets) {
    return new BalancesView(
        department, fiscalYear, sheets.sheets().stream().map(BalancesView::sheet).toList());
  }

  private static SheetView sheet(StoredSheet stored) {
    var sheet = stored.sheet();
    var lines = new LinkedHashSet<String>();
    sheet.entries().forEach(entry -> lines.add(entry.line()));
    sheet.amounts().keySet().stream().map(SheetCell::line).sorted().forEach(lines::add);
    return new SheetView(
        sheet.code(), stored.version(), lines.stream().map(line -> row(sheet, line)).toList());
  }

  private static RowView row(Sheet sheet, String line) {
    var name =
        sheet.entries().stream()
            .filter(entry -> entry.line().equals(line))
            .map(Entry::name)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new RowView(
        line,
        name,
        sheet.amount(line, Phase.PRIOR),
        sheet.amount(line, Phase.INITIAL),
        sheet.amount(line, Phase.ANNUAL),
        sheet.amount(line, Phase.EXECUTED));
  }
}
