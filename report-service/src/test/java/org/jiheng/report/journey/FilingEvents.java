package org.jiheng.report.journey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jiheng.contracts.AmountsChanged;
import org.jiheng.contracts.BaseDataChanged;
import org.jiheng.contracts.BudgetPartTaken;
import org.jiheng.contracts.Change;
import org.jiheng.contracts.DepartmentChanged;
import org.jiheng.contracts.FilingTaken;
import org.jiheng.contracts.FormChanged;
import org.jiheng.contracts.FormFiled;
import org.jiheng.contracts.IndicatorChanged;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.ChartLine;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Form;
import org.jiheng.filing.Indicator;
import org.jiheng.filing.StatementEntry;
import org.jiheng.filing.json.StandardChart;

/** The events that the two owners of facts would publish for a filing. */
public final class FilingEvents {

  private final Filing filing;
  private final int revision;
  private final String hash;
  private final LongSupplier versions;

  public FilingEvents(Filing filing, int revision, String hash, LongSupplier versions) {
    this.filing = filing.in(AmountUnit.YUAN);
    this.revision = revision;
    this.hash = hash;
    this.versions = versions;
  }

  public List<Change> budget() {
    return List.of(part(), taken(1));
  }

  public List<Change> indicator() {
    var events = new ArrayList<Change>();
    filing.forms().forEach(form -> events.add(form(form, events.size())));
    events.add(taken(events.size()));
    return events;
  }

  public IndicatorChanged indicator(String form, int row, Indicator indicator) {
    return new IndicatorChanged(
        code(),
        filing.fiscalYear(),
        versions.getAsLong(),
        form,
        "row-" + row,
        row,
        indicator.level1(),
        indicator.level2(),
        indicator.level3(),
        indicator.target(),
        indicator.actual(),
        indicator.weight(),
        indicator.selfScore(),
        same(IndicatorChanged.Tier.class, indicator.tier()),
        indicator.deviation());
  }

  /** The statement after what was executed of one line was corrected, in yuan. */
  public AmountsChanged posted(String line, String executed, String reason) {
    return new AmountsChanged(
        code(),
        filing.fiscalYear(),
        versions.getAsLong(),
        AmountsChanged.STATEMENT,
        statement().statement().stream()
            .map(
                each ->
                    each.line().equals(line)
                        ? new AmountsChanged.Line(
                            line,
                            each.name(),
                            each.chartName(),
                            each.parent(),
                            each.breakdown(),
                            each.complete(),
                            each.prior(),
                            each.initial(),
                            each.annual(),
                            new BigDecimal(executed),
                            each.statedRate(),
                            each.note())
                        : each)
            .toList(),
        List.of(),
        Map.of(),
        Map.of(),
        reason);
  }

  private BudgetPartTaken part() {
    var department = filing.department();
    var headcount = filing.headcount();
    var notes = filing.baseNotes();
    return new BudgetPartTaken(
        code(),
        filing.fiscalYear(),
        versions.getAsLong(),
        department.name(),
        department.divisionCode(),
        department.creditCode(),
        department.units().stream()
            .map(
                unit ->
                    new DepartmentChanged.Unit(
                        unit.code(),
                        unit.name(),
                        same(DepartmentChanged.Funding.class, unit.funding())))
            .toList(),
        List.of(),
        headcount == null
            ? null
            : new BaseDataChanged.Headcount(
                headcount.authorized(), headcount.actual(), headcount.statedRate()),
        filing.buildings().stream()
            .map(
                b ->
                    new BaseDataChanged.Building(
                        b.name(),
                        b.approvedArea(),
                        b.actualArea(),
                        b.statedAreaRate(),
                        b.budgetInvestment(),
                        b.actualInvestment(),
                        b.statedInvestmentRate()))
            .toList(),
        notes == null ? null : new BaseDataChanged.BaseNotes(notes.frugality(), notes.remark()),
        Stream.concat(Stream.of(statement()), filing.forms().stream().map(FilingEvents::money))
            .toList());
  }

  private BudgetPartTaken.Sheet statement() {
    var chart = StandardChart.load().with(filing);
    return new BudgetPartTaken.Sheet(
        AmountsChanged.STATEMENT,
        filing.statement().stream()
            .map(entry -> line(entry, chart.line(entry.line()).orElseThrow()))
            .toList(),
        List.of(),
        null,
        null);
  }

  private static AmountsChanged.Line line(StatementEntry entry, ChartLine place) {
    return new AmountsChanged.Line(
        entry.line(),
        entry.name(),
        place.name(),
        place.parent(),
        place.breakdown(),
        place.complete(),
        entry.prior(),
        entry.initial(),
        entry.annual(),
        entry.executed(),
        entry.statedRate(),
        entry.note());
  }

  private static BudgetPartTaken.Sheet money(Form form) {
    return new BudgetPartTaken.Sheet(
        AmountsChanged.FORM_PREFIX + form.form(),
        List.of(),
        form.funds().stream()
            .map(
                row ->
                    new AmountsChanged.Fund(
                        same(AmountsChanged.FundSource.class, row.source()),
                        row.initial(),
                        row.annual(),
                        row.executed(),
                        row.statedRate()))
            .toList(),
        form.byIncome(),
        form.byExpenditure());
  }

  private FormFiled form(Form form, int position) {
    var execution = form.execution();
    var objective = form.objective();
    var stated = form.stated();
    return new FormFiled(
        code(),
        filing.fiscalYear(),
        versions.getAsLong(),
        false,
        form.form(),
        position,
        form.name(),
        form.implementingUnit(),
        execution == null
            ? null
            : new FormChanged.Execution(
                execution.weight(), execution.statedRate(), execution.selfScore()),
        objective == null
            ? null
            : new FormChanged.Objective(objective.expected(), objective.actual()),
        form.indicators().stream().map(FilingEvents::row).toList(),
        stated == null ? null : new FormChanged.Stated(stated.weight(), stated.selfScore()),
        form.note());
  }

  private static FormFiled.Row row(Indicator row) {
    return new FormFiled.Row(
        row.level1(),
        row.level2(),
        row.level3(),
        row.target(),
        row.actual(),
        row.weight(),
        row.selfScore(),
        same(IndicatorChanged.Tier.class, row.tier()),
        row.deviation());
  }

  private FilingTaken taken(int events) {
    return new FilingTaken(
        code(), filing.fiscalYear(), versions.getAsLong(), revision, hash, events);
  }

  private String code() {
    return filing.department().code();
  }

  private static <E extends Enum<E>> E same(Class<E> type, Enum<?> value) {
    return value == null ? null : Enum.valueOf(type, value.name());
  }
}
