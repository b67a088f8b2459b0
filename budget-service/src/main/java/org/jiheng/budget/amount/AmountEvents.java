package org.jiheng.budget.amount;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jiheng.budget.change.ChangeEvents;
import org.jiheng.budget.change.Origin;
import org.jiheng.contracts.AmountsChanged;
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
   * @param chart without the lines that the department named itself
   */
  public OutboxEvent changed(
      String department,
      int fiscalYear,
      Sheet sheet,
      long version,
      StatementChart chart,
      Origin origin) {
    return event(
        sheet.isForm()
            ? form(department, fiscalYear, version, FiledSheets.form(sheet, null))
            : statement(department, fiscalYear, version, FiledSheets.statement(sheet), chart),
        origin);
  }

  public OutboxEvent removed(
      String department, int fiscalYear, String sheet, long version, Origin origin) {
    return event(
        new AmountsChanged(
            department, fiscalYear, version, true, sheet, List.of(), List.of(), Map.of(), Map.of()),
        origin);
  }

  private OutboxEvent event(AmountsChanged change, Origin origin) {
    return events.of(
        EventType.AMOUNTS_CHANGED,
        change.department() + "/" + change.fiscalYear() + "/amounts/" + change.sheet(),
        change,
        origin);
  }

  private static AmountsChanged statement(
      String department,
      int fiscalYear,
      long version,
      List<StatementEntry> rows,
      StatementChart chart) {
    var filed =
        new Filing(null, fiscalYear, null, AmountUnit.YUAN, null, rows, null, null, null, null);
    var whole = chart.with(filed);
    return new AmountsChanged(
        department,
        fiscalYear,
        version,
        false,
        Sheet.STATEMENT,
        rows.stream().map(row -> line(row, whole)).toList(),
        List.of(),
        Map.of(),
        Map.of());
  }

  private static AmountsChanged form(String department, int fiscalYear, long version, Form form) {
    return new AmountsChanged(
        department,
        fiscalYear,
        version,
        false,
        Sheet.ofForm(form.form()),
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
