package org.jiheng.documents.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.DocumentPart;
import org.jiheng.documents.table.PrintedFigure;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.table.TableRow;
import org.jiheng.filing.Building;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Headcount;
import org.jiheng.filing.StatementEntry;

/** Attachment 1: persons, the lines by phase, buildings and notes, in seven columns. */
final class BaseDataForm {

  private static final List<Integer> WIDTHS = List.of(30, 12, 12, 12, 12, 12, 12);

  private final Filing filing;
  private final int spare;
  private final Terms terms;
  private final Layout.BaseData layout = Layout.official().baseData();

  /**
   * @param spare rows for lines of the department's own, where the form has a place for them
   */
  BaseDataForm(Filing filing, int spare) {
    this.filing = filing;
    this.spare = spare;
    this.terms = new Terms(filing.fiscalYear(), filing.amountUnit());
  }

  DocumentPart part() {
    var rows = new ArrayList<TableRow>();
    headcount(rows);
    amounts(rows);
    buildings(rows);
    notes(rows);
    return new DocumentPart(
        layout.sheet(),
        false,
        List.of(
            new Block.Line(Role.CAPTION, layout.caption()),
            new Block.Line(Role.TITLE, layout.title()),
            new Block.Table(WIDTHS, rows),
            new Block.Line(Role.NOTE, "说明：" + layout.printedRemark())));
  }

  private void headcount(List<TableRow> rows) {
    var persons = filing.headcount() == null ? new Headcount(null, null, null) : filing.headcount();
    var header = new ArrayList<Cell>();
    header.add(Cell.label(layout.headcount().words().printed(terms), 1).down(2));
    layout
        .headcount()
        .columns()
        .values()
        .forEach(words -> header.add(Cell.label(words.printed(terms), 2)));
    rows.add(new TableRow(header, false));
    rows.add(
        TableRow.of(
            Cell.figure(persons.authorized(), 2).open().named("authorized"),
            Cell.figure(persons.actual(), 2).open().named("actual"),
            rate(Cell.percent(persons.statedRate(), 2).open(), "actual", "authorized")));
  }

  private void amounts(List<TableRow> rows) {
    var columns = layout.amounts().columns();
    rows.add(
        TableRow.of(
            Cell.label(layout.amounts().words().printed(terms), 1),
            Cell.label(columns.get("prior").printed(terms), 2),
            Cell.label(columns.get("annual").printed(terms), 2),
            Cell.label(columns.get("executed").printed(terms), 2)));
    var lines = PrintedLine.of(filing.statement(), terms, spare);
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      rows.add(
          TableRow.of(
              line.label() == null
                  ? Cell.of(Role.TEXT, null, 1).open()
                  : Cell.of(Role.TEXT, line.label(), 1),
              amount(lines, i, "prior", StatementEntry::prior),
              amount(lines, i, "annual", StatementEntry::annual),
              amount(lines, i, "executed", StatementEntry::executed)));
    }
  }

  /** Of a form that is to be filled in, worked out of two of its cells. */
  private Cell rate(Cell cell, String part, String whole) {
    return spare == 0
        ? cell
        : cell.workedOut(
            FormCalculations.rate("{" + part + "}", "{" + whole + "}"), PrintedFigure.RATE);
  }

  private Cell amount(
      List<PrintedLine> lines, int row, String phase, Function<StatementEntry, BigDecimal> stated) {
    var entry = lines.get(row).entry();
    var cell = Cell.amount(entry == null ? null : stated.apply(entry), 2).open();
    return spare == 0 ? cell : new BaseDataSums(lines).cell(row, phase, cell);
  }

  private void buildings(List<TableRow> rows) {
    var header = new ArrayList<Cell>();
    header.add(Cell.label(layout.buildings().words().printed(terms), 1));
    layout
        .buildings()
        .columns()
        .values()
        .forEach(words -> header.add(Cell.label(words.printed(terms), 1)));
    rows.add(new TableRow(header, false));
    for (Building building : filing.buildings()) {
      var at = "building" + rows.size() + ".";
      rows.add(
          TableRow.of(
              Cell.of(Role.TEXT, building.name(), 1).open(),
              Cell.figure(building.approvedArea(), 1).open().named(at + "approved"),
              Cell.figure(building.actualArea(), 1).open().named(at + "area"),
              rate(Cell.percent(building.statedAreaRate(), 1).open(), at + "area", at + "approved"),
              Cell.amount(building.budgetInvestment(), 1).open().named(at + "budget"),
              Cell.amount(building.actualInvestment(), 1).open().named(at + "spent"),
              rate(
                  Cell.percent(building.statedInvestmentRate(), 1).open(),
                  at + "spent",
                  at + "budget")));
    }
    if (filing.buildings().isEmpty()) {
      rows.add(new TableRow(List.of(), false));
    }
  }

  private void notes(List<TableRow> rows) {
    var notes = filing.baseNotes();
    rows.add(
        TableRow.of(
            Cell.label(layout.frugality().printed(terms), 1),
            Cell.of(Role.TEXT, notes == null ? null : notes.frugality(), 6).open()));
    rows.add(
        TableRow.of(
            Cell.label(layout.remark().printed(terms), 1),
            Cell.of(Role.TEXT, notes == null ? null : notes.remark(), 6).open()));
  }
}
