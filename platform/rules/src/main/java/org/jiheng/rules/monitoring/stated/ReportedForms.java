package org.jiheng.rules.monitoring.stated;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Form;
import org.jiheng.filing.Form.Source;
import org.jiheng.filing.Indicator;
import org.jiheng.filing.json.Fault;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.monitoring.MonitoredForm;
import org.jiheng.rules.monitoring.MonitoredFunds;
import org.jiheng.rules.monitoring.MonitoredRow;
import org.jiheng.rules.monitoring.stated.StatedMonitoring.StatedForm;
import org.jiheng.rules.monitoring.stated.StatedMonitoring.StatedRow;

/**
 * What was handed in, beside the forms and targets that stand: every form and row of them in their
 * order, also where nobody said a word of it.
 *
 * @param faults rows and forms that there are not
 */
public record ReportedForms(List<MonitoredForm> forms, List<Fault> faults) {

  public ReportedForms {
    forms = List.copyOf(forms);
    faults = List.copyOf(faults);
  }

  /** What the treasury has executed in yuan, by form and source. */
  @FunctionalInterface
  public interface Treasury {
    Map<Source, BigDecimal> of(String form);
  }

  private record Path(String level1, String level2, String level3) {

    static Path of(String level1, String level2, String level3) {
      return new Path(
          Expressions.comparable(level1),
          Expressions.comparable(level2),
          Expressions.comparable(level3));
    }
  }

  /** A row as it was handed in, and where. */
  private record Placed(StatedRow row, String pointer) {}

  public static ReportedForms of(Filing standing, StatedMonitoring stated, Treasury treasury) {
    var byCode = new HashMap<String, Integer>();
    for (var place = 0; place < stated.forms().size(); place++) {
      byCode.put(stated.forms().get(place).form(), place);
    }
    var faults = new ArrayList<Fault>();
    var forms = new ArrayList<MonitoredForm>();
    for (Form form : standing.forms()) {
      var place = byCode.remove(form.form());
      var said =
          place == null
              ? new StatedForm(form.form(), null, null, null, null)
              : stated.forms().get(place);
      var executed = inUnit(treasury.of(form.form()), stated.amountUnit());
      var rows = rows(form, said, "/forms/" + place + "/indicators/", faults);
      forms.add(
          new MonitoredForm(
              form.form(),
              form.name(),
              funds(form, said, standing.amountUnit(), stated.amountUnit()),
              executed,
              rows,
              said.decision(),
              said.note()));
    }
    byCode.forEach(
        (code, place) ->
            faults.add(new Fault("/forms/" + place + "/form", code, "该年度没有这张表，请先填报绩效目标。")));
    return new ReportedForms(forms, faults);
  }

  /** As it is kept and given back: whole, so that what is found has its place in it. */
  public StatedMonitoring whole(StatedMonitoring stated) {
    return new StatedMonitoring(
        stated.period(),
        stated.amountUnit(),
        forms.stream()
            .map(
                form ->
                    new StatedForm(
                        form.code(),
                        form.funds(),
                        form.rows().stream().map(ReportedForms::row).toList(),
                        form.decision(),
                        form.note()))
            .toList());
  }

  private static StatedRow row(MonitoredRow row) {
    var approved = row.approved();
    return new StatedRow(
        approved.level1(),
        approved.level2(),
        approved.level3(),
        row.stated(),
        row.attained(),
        row.forecast(),
        row.likelihood(),
        row.tier(),
        row.reasonKind(),
        row.reason(),
        row.measure());
  }

  private static List<MonitoredRow> rows(
      Form form, StatedForm said, String at, List<Fault> faults) {
    var waiting = new HashMap<Path, Deque<Placed>>();
    for (var place = 0; place < said.indicators().size(); place++) {
      var row = said.indicators().get(place);
      waiting
          .computeIfAbsent(
              Path.of(row.level1(), row.level2(), row.level3()), any -> new ArrayDeque<>())
          .add(new Placed(row, at + place));
    }
    var rows = new ArrayList<MonitoredRow>();
    for (Indicator approved : form.indicators()) {
      var path = Path.of(approved.level1(), approved.level2(), approved.level3());
      var placed = waiting.getOrDefault(path, new ArrayDeque<>()).poll();
      rows.add(placed == null ? MonitoredRow.silent(approved) : row(approved, placed.row()));
    }
    waiting.values().stream()
        .flatMap(Deque::stream)
        .map(left -> new Fault(left.pointer(), left.row().level3(), "该表没有这项指标，请与填报的绩效目标核对。"))
        .forEach(faults::add);
    return rows;
  }

  private static MonitoredRow row(Indicator approved, StatedRow said) {
    return new MonitoredRow(
        approved,
        said.target(),
        said.attained(),
        said.forecast(),
        said.likelihood(),
        said.tier(),
        said.reasonKind(),
        said.reason(),
        said.measure());
  }

  /** As stated; where nothing is, the budgets that stand. */
  private static List<MonitoredFunds> funds(
      Form form, StatedForm said, AmountUnit from, AmountUnit to) {
    return said.funds().isEmpty()
        ? form.funds().stream()
            .filter(row -> row.source() != null)
            .map(
                row ->
                    new MonitoredFunds(
                        row.source(), to.fromYuan(from.toYuan(row.annual())), null, null))
            .toList()
        : said.funds();
  }

  private static Map<Source, BigDecimal> inUnit(Map<Source, BigDecimal> yuan, AmountUnit unit) {
    var executed = new HashMap<Source, BigDecimal>();
    yuan.forEach((source, amount) -> executed.put(source, unit.fromYuan(amount)));
    return executed;
  }
}
