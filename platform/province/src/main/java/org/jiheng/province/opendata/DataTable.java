package org.jiheng.province.opendata;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.ChartLine;
import org.jiheng.filing.Filing;
import org.jiheng.filing.StatementChart;
import org.jiheng.filing.StatementEntry;
import org.jiheng.filing.json.StandardChart;
import org.jiheng.rules.evaluation.EvaluatedForm;
import org.jiheng.rules.evaluation.EvaluatedForm.EvaluatedIndicator;
import org.jiheng.rules.evaluation.StandingEvaluation;
import org.jiheng.rules.finding.Rule;

/** The tables that are filled department by department, in the columns of the descriptor. */
enum DataTable {
  AMOUNTS(DataTable::amounts),
  FORMS(DataTable::forms),
  FUNDS(DataTable::funds),
  INDICATORS(DataTable::indicators),
  FINDINGS(DataTable::findings);

  private static final StatementChart CHART = StandardChart.load();

  private final Function<StandingEvaluation, Stream<List<Object>>> rows;

  DataTable(Function<StandingEvaluation, Stream<List<Object>>> rows) {
    this.rows = rows;
  }

  String resource() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Year and department stand in front of every row. */
  List<List<Object>> rows(StandingEvaluation standing) {
    return rows.apply(standing)
        .map(
            row -> {
              List<Object> whole = new ArrayList<>();
              whole.add(standing.id().fiscalYear());
              whole.add(standing.id().department());
              whole.addAll(row);
              return whole;
            })
        .toList();
  }

  private static Stream<List<Object>> amounts(StandingEvaluation standing) {
    return yuan(standing).statement().stream()
        .map(
            entry ->
                row(
                    entry.line(),
                    name(entry),
                    cents(entry.prior()),
                    cents(entry.initial()),
                    cents(entry.annual()),
                    cents(entry.executed()),
                    entry.statedRate(),
                    entry.note()));
  }

  private static String name(StatementEntry entry) {
    return entry.name() != null
        ? entry.name()
        : CHART.line(entry.line()).map(ChartLine::name).orElse(null);
  }

  private static Stream<List<Object>> forms(StandingEvaluation standing) {
    return standing.view().forms().stream()
        .map(
            form -> {
              var execution =
                  form.execution() == null
                      ? new EvaluatedForm.EvaluatedExecution(
                          null, null, null, null, null, null, null, null, null, null)
                      : form.execution();
              return row(
                  form.form(),
                  form.name(),
                  execution.annual(),
                  execution.executed(),
                  execution.rate(),
                  execution.weight(),
                  execution.selfScore(),
                  execution.computedScore(),
                  form.selfTotal(),
                  form.computedTotal(),
                  form.statedTotal(),
                  form.reviewTotal(),
                  form.grade(),
                  form.comparable(),
                  form.notComparable());
            });
  }

  private static Stream<List<Object>> funds(StandingEvaluation standing) {
    return yuan(standing).forms().stream()
        .flatMap(
            form ->
                form.funds().stream()
                    .map(
                        funds ->
                            row(
                                form.form(),
                                funds.source().name(),
                                cents(funds.initial()),
                                cents(funds.annual()),
                                cents(funds.executed()),
                                funds.statedRate())));
  }

  private static Stream<List<Object>> indicators(StandingEvaluation standing) {
    return standing.view().forms().stream()
        .flatMap(
            form ->
                IntStream.range(0, form.indicators().size())
                    .mapToObj(i -> indicator(form.form(), i + 1, form.indicators().get(i))));
  }

  private static List<Object> indicator(String form, int number, EvaluatedIndicator indicator) {
    return row(
        form,
        number,
        indicator.level1(),
        indicator.level2(),
        indicator.level3(),
        indicator.target(),
        indicator.actual(),
        indicator.weight(),
        indicator.selfScore(),
        indicator.computedScore(),
        indicator.reviewScore(),
        indicator.basis(),
        indicator.explanation(),
        indicator.tier(),
        indicator.deviation());
  }

  private static Stream<List<Object>> findings(StandingEvaluation standing) {
    var findings = standing.view().findings();
    return IntStream.range(0, findings.size())
        .mapToObj(
            i -> {
              var finding = findings.get(i);
              return row(
                  i + 1,
                  finding.rule(),
                  Rule.valueOf(finding.rule()).title(),
                  finding.severity(),
                  finding.where(),
                  finding.message(),
                  finding.expected(),
                  finding.found());
            });
  }

  private static BigDecimal cents(BigDecimal yuan) {
    return yuan == null ? null : yuan.setScale(2, RoundingMode.UNNECESSARY);
  }

  private static Filing yuan(StandingEvaluation standing) {
    return standing.content().in(AmountUnit.YUAN);
  }

  private static List<Object> row(Object... values) {
    return Arrays.asList(values);
  }
}
