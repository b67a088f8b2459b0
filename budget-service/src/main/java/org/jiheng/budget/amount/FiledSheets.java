package org.jiheng.budget.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiheng.filing.Form;
import org.jiheng.filing.StatementEntry;

/** Reads the sheets of a filing in yuan, and gives them back in its terms. */
public final class FiledSheets {

  private FiledSheets() {}

  public static Sheet statement(List<StatementEntry> filed) {
    var entries = new ArrayList<Entry>();
    var amounts = new HashMap<SheetCell, BigDecimal>();
    for (StatementEntry row : filed) {
      entries.add(new Entry(row.line(), row.name(), row.note(), row.statedRate()));
      amounts.put(new SheetCell(row.line(), Phase.PRIOR), row.prior());
      amounts.put(new SheetCell(row.line(), Phase.INITIAL), row.initial());
      amounts.put(new SheetCell(row.line(), Phase.ANNUAL), row.annual());
      amounts.put(new SheetCell(row.line(), Phase.EXECUTED), row.executed());
    }
    return new Sheet(Sheet.STATEMENT, entries, amounts);
  }

  public static Sheet form(Form filed) {
    var entries = new ArrayList<Entry>();
    var amounts = new HashMap<SheetCell, BigDecimal>();
    for (Form.Funds row : filed.funds()) {
      var line = FormLines.FUNDS + row.source();
      entries.add(new Entry(line, null, null, row.statedRate()));
      amounts.put(new SheetCell(line, Phase.INITIAL), row.initial());
      amounts.put(new SheetCell(line, Phase.ANNUAL), row.annual());
      amounts.put(new SheetCell(line, Phase.EXECUTED), row.executed());
    }
    filed.byIncome().forEach((key, amount) -> amounts.put(annual(FormLines.INCOME + key), amount));
    filed
        .byExpenditure()
        .forEach((key, amount) -> amounts.put(annual(FormLines.EXPENDITURE + key), amount));
    return new Sheet(Sheet.ofForm(filed.form()), entries, amounts);
  }

  private static SheetCell annual(String line) {
    return new SheetCell(line, Phase.ANNUAL);
  }

  public static List<StatementEntry> statement(Sheet sheet) {
    return sheet.entries().stream()
        .map(
            entry ->
                new StatementEntry(
                    entry.line(),
                    entry.name(),
                    sheet.amount(entry.line(), Phase.PRIOR),
                    sheet.amount(entry.line(), Phase.INITIAL),
                    sheet.amount(entry.line(), Phase.ANNUAL),
                    sheet.amount(entry.line(), Phase.EXECUTED),
                    entry.statedRate(),
                    entry.note()))
        .toList();
  }

  public static Form form(Sheet sheet, String name) {
    return new Form(
        sheet.form(),
        name,
        null,
        funds(sheet),
        byClass(sheet, FormLines.INCOME),
        byClass(sheet, FormLines.EXPENDITURE),
        null,
        null,
        null,
        null,
        null);
  }

  private static List<Form.Funds> funds(Sheet sheet) {
    return sheet.entries().stream()
        .map(
            entry ->
                new Form.Funds(
                    Form.Source.valueOf(entry.line().substring(FormLines.FUNDS.length())),
                    sheet.amount(entry.line(), Phase.INITIAL),
                    sheet.amount(entry.line(), Phase.ANNUAL),
                    sheet.amount(entry.line(), Phase.EXECUTED),
                    entry.statedRate()))
        .toList();
  }

  private static SortedMap<String, BigDecimal> byClass(Sheet sheet, String prefix) {
    var amounts = new TreeMap<String, BigDecimal>(FormLines.PRINTED_ORDER);
    sheet
        .amounts()
        .forEach(
            (cell, amount) -> {
              if (cell.line().startsWith(prefix)) {
                amounts.put(cell.line().substring(prefix.length()), amount);
              }
            });
    return amounts;
  }
}
