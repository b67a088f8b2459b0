package org.jiheng.budget.part;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiheng.budget.amount.FiledSheets;
import org.jiheng.budget.amount.Sheet;
import org.jiheng.budget.amount.StoredSheet;
import org.jiheng.budget.amount.YearSheets;
import org.jiheng.budget.basedata.BaseData;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.Department;
import org.jiheng.filing.Filing;
import org.jiheng.filing.StatementEntry;

/**
 * What this service owns of a filing, in yuan.
 *
 * @param sheets the statement where it has a row, then the forms in filed order
 */
record BudgetPart(Department department, BaseData baseData, List<FiledSheet> sheets) {

  static BudgetPart of(Filing filing) {
    var inYuan = filing.in(AmountUnit.YUAN);
    var sheets = new ArrayList<FiledSheet>();
    if (!inYuan.statement().isEmpty()) {
      sheets.add(new FiledSheet(FiledSheets.statement(inYuan.statement()), null));
    }
    inYuan.forms().forEach(form -> sheets.add(new FiledSheet(FiledSheets.form(form), form.name())));
    return new BudgetPart(
        inYuan.department(),
        new BaseData(inYuan.headcount(), inYuan.buildings(), inYuan.baseNotes()),
        sheets);
  }

  /** The same with the printed title of the overall form as it is here: no event tells it. */
  BudgetPart titled(YearSheets known) {
    var titled =
        sheets.stream()
            .map(
                filed ->
                    filed.isOverall()
                        ? new FiledSheet(
                            filed.sheet(),
                            known.sheet(filed.sheet().code()).map(StoredSheet::name).orElse(null))
                        : filed)
            .toList();
    return new BudgetPart(department, baseData, titled);
  }

  List<FiledSheet> projects() {
    return sheets.stream().filter(FiledSheet::isProject).toList();
  }

  boolean has(String sheet) {
    return sheets.stream().anyMatch(filed -> filed.sheet().code().equals(sheet));
  }

  /** The part as a filing that carries nothing else, to be compared with another part. */
  Filing filing(int fiscalYear) {
    return new Filing(
        department,
        fiscalYear,
        null,
        AmountUnit.YUAN,
        baseData.headcount(),
        statement(),
        baseData.buildings(),
        baseData.baseNotes(),
        forms().map(filed -> FiledSheets.form(filed.sheet(), filed.name())).toList(),
        null);
  }

  private List<StatementEntry> statement() {
    return sheets.stream()
        .map(FiledSheet::sheet)
        .filter(sheet -> sheet.code().equals(Sheet.STATEMENT))
        .flatMap(sheet -> FiledSheets.statement(sheet).stream())
        .toList();
  }

  private Stream<FiledSheet> forms() {
    return sheets.stream().filter(filed -> filed.sheet().isForm());
  }
}
