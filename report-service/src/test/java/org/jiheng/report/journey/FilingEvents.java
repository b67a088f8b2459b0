package org.jiheng.report.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jiheng.contracts.AmountsChanged;
import org.jiheng.contracts.BaseDataChanged;
import org.jiheng.contracts.Change;
import org.jiheng.contracts.DepartmentChanged;
import org.jiheng.contracts.FilingTaken;
import org.jiheng.contracts.FormChanged;
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
    var events = new ArrayList<Change>();
    events.add(department());
    events.add(baseData());
    events.add(statement());
    filing.forms().forEach(form -> events.add(money(form)));
    events.add(taken(events.size()));
    return events;
  }

  public List<Change> indicator() {
    var events = new ArrayList<Change>();
    for (var position = 0; position < filing.forms().size(); position++) {
      var form = filing.forms().get(position);
      events.add(form(form, position));
      for (var row = 0; row < form.indicators().size(); row++) {
        events.add(indicator(form.form(), row, form.indicators().get(row)));
      }
    }
    events.add(taken(events.size()));
    return events;
  }

  public IndicatorChanged indicator(String form, int row, Indicator indicator) {
    return new IndicatorChanged(
        code(),
        filing.fiscalYear(),
        versions.getAsLong(),
        false,
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

  private DepartmentChanged department() {
    var department = filing.department();
    return new DepartmentChanged(
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
            .toList());
  }

  private BaseDataChanged baseData() {
    var headcount = filing.headcount();
    var notes = filing.baseNotes();
    return new BaseDataChanged(
        code(),
        filing.fiscalYear(),
        versions.getAsLong(),
        false,
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
        notes == null ? null : new BaseDataChanged.BaseNotes(notes.frugality(), notes.remark()));
  }

  private AmountsChanged statement() {
    var chart = StandardChart.load().with(filing);
    return new AmountsChanged(
        code(),
        filing.fiscalYear(),
        versions.getAsLong(),
        false,
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

  private AmountsChanged money(Form form) {
    return new AmountsChanged(
        code(),
        filing.fiscalYear(),
        versions.getAsLong(),
        false,
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

  private FormChanged form(Form form, int position) {
    var execution = form.execution();
    var objective = form.objective();
    var stated = form.stated();
    return new FormChanged(
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
        stated == null ? null : new FormChanged.Stated(stated.weight(), stated.selfScore()),
        form.note());
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
