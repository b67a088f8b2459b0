package org.jiheng.documents.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.DocumentPart;
import org.jiheng.documents.table.PrintedFigure;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.table.TableRow;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Form;

/** Attachment 2 or 3: the head, funds with the execution line, objective, indicators, totals. */
final class EvaluationForm {

  private static final Layout LAYOUT = Layout.official();

  private final Filing filing;
  private final Form form;
  private final int number;
  private final FormCalculations calculations;
  private final Layout.Sheet sheet;
  private final IndicatorRows indicators;
  private final Terms terms;

  /**
   * @param number of the project among the projects, from 1
   * @param calculations of a form that is to be filled in; null where it says what was filed
   */
  EvaluationForm(Filing filing, Form form, int number, FormCalculations calculations) {
    this.filing = filing;
    this.form = form;
    this.number = number;
    this.calculations = calculations;
    this.sheet = form.isOverall() ? LAYOUT.overall() : LAYOUT.project();
    this.terms = new Terms(filing.fiscalYear(), filing.amountUnit());
    this.indicators = new IndicatorRows(form.indicators(), terms, calculations);
  }

  DocumentPart part() {
    var rows = new ArrayList<TableRow>();
    head(rows);
    funds(rows);
    breakdown(rows, LAYOUT.byIncome(), form.byIncome());
    breakdown(rows, LAYOUT.byExpenditure(), form.byExpenditure());
    objective(rows);
    rows.addAll(indicators.rows());
    rows.add(indicators.total(form.stated()));
    if (form.note() != null || calculations != null) {
      rows.add(
          TableRow.of(
              label(LAYOUT.note(), 1),
              Cell.of(Role.TEXT, form.note(), indicators.width() - 1).open()));
    }
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Line(Role.CAPTION, sheet.caption()));
    blocks.add(new Block.Line(Role.TITLE, sheet.title()));
    blocks.add(new Block.Table(indicators.widths(), rows));
    if (!form.isOverall()) {
      blocks.add(new Block.Line(Role.NOTE, "备注：" + LAYOUT.printedNote()));
    }
    var name = form.isOverall() ? sheet.sheet() : sheet.sheet() + "-" + number;
    return new DocumentPart(name, false, blocks);
  }

  private Cell label(Spellings words, int columns) {
    return Cell.label(words.printed(terms), columns);
  }

  private void head(List<TableRow> rows) {
    var half = indicators.width() - 5;
    if (form.isOverall()) {
      rows.add(
          TableRow.of(
              label(sheet.department(), 2),
              Cell.of(Role.TEXT, filing.department().name(), indicators.width() - 2).open()));
      rows.add(
          TableRow.of(
              label(sheet.name(), 2),
              Cell.of(Role.TEXT, form.name(), 2).open(),
              label(LAYOUT.implementingUnit(), 1),
              Cell.of(Role.TEXT, form.implementingUnit(), half).open()));
      return;
    }
    rows.add(
        TableRow.of(
            label(sheet.name(), 2),
            Cell.of(Role.TEXT, form.name(), 2).open(),
            label(LAYOUT.code(), 1),
            Cell.of(Role.TEXT, form.form(), half).open()));
    rows.add(
        TableRow.of(
            label(sheet.department(), 2),
            Cell.of(Role.TEXT, filing.department().name(), 2).open(),
            label(LAYOUT.implementingUnit(), 1),
            Cell.of(Role.TEXT, form.implementingUnit(), half).open()));
  }

  private void funds(List<TableRow> rows) {
    var columns = LAYOUT.funds().columns();
    var rest = indicators.width() - 7;
    rows.add(
        TableRow.of(
            label(sheet.funds(), 2),
            label(columns.get("initial"), 1),
            label(columns.get("annual"), 1),
            label(columns.get("executed"), 1),
            label(columns.get("weight"), 1),
            label(columns.get("statedRate"), 1),
            label(columns.get("selfScore"), rest)));
    var apart = isExecutionApart();
    for (Form.Funds funds : form.funds()) {
      var carriesLine = funds.source() == Form.Source.TOTAL && !apart;
      rows.add(
          fundsRow(
              LAYOUT.funds().rows().get(funds.source()),
              funds,
              carriesLine ? form.execution() : new Form.Execution(null, funds.statedRate(), null),
              carriesLine));
    }
    if (apart && (form.execution() != null || hasTotal())) {
      rows.add(
          fundsRow(
              LAYOUT.funds().execution(),
              new Form.Funds(null, null, null, null, null),
              form.execution(),
              true));
    }
  }

  private boolean hasTotal() {
    return form.funds().stream().anyMatch(funds -> funds.source() == Form.Source.TOTAL);
  }

  /** Where there is no total to print the execution line beside, or the total has its own rate. */
  private boolean isExecutionApart() {
    return form.funds().stream()
        .filter(funds -> funds.source() == Form.Source.TOTAL)
        .noneMatch(total -> total.statedRate() == null);
  }

  private TableRow fundsRow(
      Spellings words, Form.Funds funds, Form.Execution line, boolean scored) {
    var none = line == null;
    return TableRow.of(
        Cell.of(Role.TEXT, words.printed(terms), 2),
        amount(funds, "initial", funds.initial()),
        amount(funds, "annual", funds.annual()),
        amount(funds, "executed", funds.executed()),
        weight(points(none ? null : line.weight(), 1, scored), scored),
        rate(Cell.percent(none ? null : line.statedRate(), 1).open(), scored),
        score(points(none ? null : line.selfScore(), indicators.width() - 7, scored), scored));
  }

  private Cell amount(Form.Funds funds, String phase, BigDecimal amount) {
    var cell = Cell.amount(amount, 1).open();
    var parts =
        form.funds().stream()
            .map(Form.Funds::source)
            .filter(source -> source != Form.Source.TOTAL)
            .map(Form.Source::name)
            .toList();
    return calculations == null
        ? cell
        : calculations.amount(
            cell, funds.source(), phase, parts.get(0), parts.get(parts.size() - 1));
  }

  private Cell weight(Cell cell, boolean scored) {
    return calculations == null || !scored ? cell : calculations.executionWeight(cell);
  }

  private Cell rate(Cell cell, boolean scored) {
    return calculations == null || !scored ? cell : calculations.executionRate(cell);
  }

  private Cell score(Cell cell, boolean scored) {
    return calculations == null || !scored ? cell : calculations.executionScore(cell);
  }

  /** Only the execution line has points. */
  private static Cell points(BigDecimal points, int columns, boolean scored) {
    var cell = Cell.figure(points, columns);
    return scored ? cell.open() : cell;
  }

  private void breakdown(
      List<TableRow> rows, Layout.Breakdown layout, Map<String, BigDecimal> amounts) {
    if (!form.isOverall() && amounts.isEmpty()) {
      return;
    }
    var keys = List.copyOf(layout.rows().keySet());
    var total = Cell.amount(amounts.get("total"), 1).open();
    var sum = FormCalculations.sum("{%s}:{%s}".formatted(keys.get(0), keys.get(keys.size() - 1)));
    rows.add(
        amount(
            layout.words(),
            calculations == null ? total : total.workedOut(sum, PrintedFigure.MONEY)));
    layout
        .rows()
        .forEach(
            (key, words) ->
                rows.add(amount(words, Cell.amount(amounts.get(key), 1).open().named(key))));
  }

  private TableRow amount(Spellings words, Cell amount) {
    return TableRow.of(
        Cell.of(Role.TEXT, words.printed(terms), 3),
        amount,
        Cell.of(Role.TEXT, null, indicators.width() - 4));
  }

  private void objective(List<TableRow> rows) {
    var right = indicators.width() - 4;
    var objective = form.objective();
    rows.add(
        TableRow.of(
            label(LAYOUT.objective().words(), 1).down(2),
            label(LAYOUT.objective().expected(), 3),
            label(LAYOUT.objective().actual(), right)));
    rows.add(
        TableRow.of(
            Cell.of(Role.TEXT, objective == null ? null : objective.expected(), 3).open(),
            Cell.of(Role.TEXT, objective == null ? null : objective.actual(), right).open()));
  }
}
