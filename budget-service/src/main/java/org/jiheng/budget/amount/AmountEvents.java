package org.jiheng.budget.amount;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jiheng.budget.change.Cause;
import org.jiheng.budget.change.ChangeEvents;
import org.jiheng.contracts.AmountsChanged;
import org.jiheng.contracts.BudgetPartTaken;
import org.jiheng.contracts.EventType;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.ChartLine;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Form;
import org.jiheng.filing.StatementChart;
import org.jiheng.filing.StatementEntry;
import org.jiheng.outbox.OutboxEvent;

/** Tells the world of a sheet: its whole new state with each line's place in the chart. */
@ApplicationScoped
public class AmountEvents {

  private final ChangeEvents events;

  AmountEvents(ChangeEvents events) {
    this.events = events;
  }

  /**
   * After a posting.
   *
   * @param chart without the lines that the department named itself
   */
  OutboxEvent changed(
      String department,
      int fiscalYear,
      Sheet sheet,
      long version,
      StatementChart chart,
      Cause cause) {
    var state = state(fiscalYear, sheet, chart);
    return events.of(
        EventType.AMOUNTS_CHANGED,
        department + "/" + fiscalYear + "/amounts/" + sheet.code(),
        new AmountsChanged(
            department,
            fiscalYear,
            version,
            state.sheet(),
            state.statement(),
            state.funds(),
            state.byIncome(),
            state.byExpenditure(),
            cause.reason()),
        cause);
  }

  /**
   * The sheet as the contract knows it.
   *
   * @param chart without the lines that the department named itself
   */
  public static BudgetPartTaken.Sheet state(int fiscalYear, Sheet sheet, StatementChart chart) {
    return sheet.isForm() ? form(sheet) : statement(fiscalYear, sheet, chart);
  }

  private static BudgetPartTaken.Sheet statement(
      int fiscalYear, Sheet sheet, StatementChart chart) {
    var rows = FiledSheets.statement(sheet);
    var filed =
        new Filing(null, fiscalYear, null, AmountUnit.YUAN, null, rows, null, null, null, null);
    var whole = chart.with(filed);
    return new BudgetPartTaken.Sheet(
        Sheet.STATEMENT,
        rows.stream().map(row -> line(row, whole)).toList(),
        List.of(),
        Map.of(),
        Map.of());
  }

  private static BudgetPartTaken.Sheet form(Sheet sheet) {
    var form = FiledSheets.form(sheet, null);
    return new BudgetPartTaken.Sheet(
        sheet.code(),
        List.of(),
        form.funds().stream().map(AmountEvents::fund).toList(),
        form.byIncome(),
        form.byExpenditure());
  }

  private static AmountsChanged.Fund fund(Form.Funds funds) {
    return new AmountsChanged.Fund(
        AmountsChanged.FundSource.valueOf(funds.source().name()),
        funds.initial(),
        funds.annual(),
        funds.executed(),
        funds.statedRate());
  }

  private static AmountsChanged.Line line(StatementEntry row, StatementChart chart) {
    var place = chart.line(row.line());
    return new AmountsChanged.Line(
        row.line(),
        row.name(),
        place.map(ChartLine::name).orElse(null),
        place.map(ChartLine::parent).orElse(null),
        place.map(ChartLine::breakdown).orElse(null),
        place.map(ChartLine::complete).orElse(false),
        row.prior(),
        row.initial(),
        row.annual(),
        row.executed(),
        row.statedRate(),
        row.note());
  }
}
