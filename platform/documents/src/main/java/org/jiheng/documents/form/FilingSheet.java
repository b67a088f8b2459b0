package org.jiheng.documents.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.DocumentPart;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.table.TableRow;
import org.jiheng.filing.Department;
import org.jiheng.filing.Filing;

/** Who files, for which year, by which profile and in which unit. */
final class FilingSheet {

  private static final Layout.FilingSheet LAYOUT = Layout.official().filing();

  private FilingSheet() {}

  static DocumentPart part(Filing filing) {
    var terms = new Terms(filing.fiscalYear(), filing.amountUnit());
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Line(Role.TITLE, LAYOUT.title()));
    blocks.add(new Block.Table(List.of(24, 50), facts(filing, terms)));
    if (!filing.department().units().isEmpty()) {
      blocks.add(new Block.Table(List.of(24, 50, 20), units(filing.department(), terms)));
    }
    return new DocumentPart(LAYOUT.sheet(), false, blocks);
  }

  private static List<TableRow> facts(Filing filing, Terms terms) {
    var department = filing.department();
    var facts =
        Map.of(
            "code", department.code(),
            "name", department.name(),
            "divisionCode", Objects.requireNonNullElse(department.divisionCode(), ""),
            "creditCode", Objects.requireNonNullElse(department.creditCode(), ""),
            "fiscalYear", Integer.toString(filing.fiscalYear()),
            "ruleProfile", filing.ruleProfile(),
            "amountUnit", filing.amountUnit().label());
    return LAYOUT.rows().entrySet().stream()
        .map(
            row ->
                TableRow.of(
                    Cell.label(row.getValue().printed(terms), 1), fact(facts.get(row.getKey()))))
        .toList();
  }

  /** What is given stays as it is. */
  private static Cell fact(String said) {
    var cell = Cell.of(Role.TEXT, said, 1);
    return said.isEmpty() ? cell.open() : cell;
  }

  private static List<TableRow> units(Department department, Terms terms) {
    var rows = new ArrayList<TableRow>();
    rows.add(
        new TableRow(
            LAYOUT.units().columns().values().stream()
                .map(words -> Cell.label(words.printed(terms), 1))
                .toList(),
            true));
    for (Department.Unit unit : department.units()) {
      rows.add(
          TableRow.of(
              Cell.of(Role.TEXT, unit.code(), 1).open(),
              Cell.of(Role.TEXT, unit.name(), 1).open(),
              Cell.of(
                      Role.CENTRED,
                      unit.funding() == null
                          ? null
                          : LAYOUT.units().fundings().get(unit.funding()).printed(terms),
                      1)
                  .open(fundings(terms))));
    }
    return rows;
  }

  private static Cell.Input fundings(Terms terms) {
    var words = LAYOUT.units().fundings().values();
    return new Cell.Input(words.stream().map(each -> each.printed(terms)).toList(), null);
  }
}
