package org.jiheng.prints.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiheng.documents.chapter.Outline;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.DocumentPart;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.table.TableRow;
import org.jiheng.rules.evaluation.EvaluatedForm;
import org.jiheng.rules.evaluation.EvaluatedForm.SubtotalView;
import org.jiheng.rules.evaluation.EvaluationView;

/** Scores by level and execution as bars, each beside its figures. */
public final class ScoreCharts {

  private static final List<Integer> SCORES = List.of(24, 10, 10, 12, 44);
  private static final List<Integer> EXECUTION = List.of(28, 16, 16, 12, 38);

  private ScoreCharts() {}

  public static DocumentPart of(EvaluationView view) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Line(Role.TITLE, Outline.RESULTS));
    blocks.add(new Block.Line(Role.NOTE, Provenance.of(view)));
    blocks.add(new Block.Line(Role.CAPTION, "预算执行率（金额单位：万元）"));
    blocks.add(new Block.Table(EXECUTION, execution(view)));
    for (EvaluatedForm form : view.forms()) {
      blocks.add(new Block.Line(Role.CAPTION, name(form) + "：各级得分率"));
      blocks.add(new Block.Table(SCORES, scores(form)));
    }
    return new DocumentPart(Outline.RESULTS, false, blocks);
  }

  private static List<TableRow> execution(EvaluationView view) {
    var rows = new ArrayList<TableRow>();
    rows.add(header("自评表", "全年预算数", "全年执行数", "执行率", "执行率图"));
    for (EvaluatedForm form : view.forms()) {
      var line = form.execution();
      if (line != null) {
        rows.add(
            TableRow.of(
                Cell.of(Role.TEXT, name(form), 1),
                Cell.inWan(line.annual(), 1),
                Cell.inWan(line.executed(), 1),
                Cell.percent(line.rate(), 1),
                Cell.bar(line.rate())));
      }
    }
    return rows;
  }

  private static List<TableRow> scores(EvaluatedForm form) {
    var rows = new ArrayList<TableRow>();
    rows.add(header("一级指标", "分值", "计算得分", "得分率", "得分率图"));
    if (form.execution() != null) {
      var line = form.execution();
      rows.add(row("预算执行", line.weight(), line.computedScore()));
    }
    for (SubtotalView sum : form.subtotals()) {
      rows.add(
          row(Objects.requireNonNullElse(sum.level1(), "未分类"), sum.weight(), sum.computedScore()));
    }
    return rows;
  }

  private static TableRow row(String name, BigDecimal weight, BigDecimal score) {
    var rate =
        weight == null || score == null || weight.signum() <= 0
            ? null
            : score.movePointRight(2).divide(weight, 2, RoundingMode.HALF_UP);
    return TableRow.of(
        Cell.of(Role.TEXT, name, 1),
        Cell.figure(weight, 1),
        Cell.figure(score, 1),
        Cell.percent(rate, 1),
        Cell.bar(rate));
  }

  private static TableRow header(String... columns) {
    return new TableRow(Stream.of(columns).map(column -> Cell.label(column, 1)).toList(), true);
  }

  private static String name(EvaluatedForm form) {
    return Objects.requireNonNullElse(form.name(), form.form());
  }
}
