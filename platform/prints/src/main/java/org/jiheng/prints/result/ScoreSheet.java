package org.jiheng.prints.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiheng.documents.chapter.Outline;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.DocumentPart;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.table.TableRow;
import org.jiheng.rules.evaluation.EvaluatedForm;
import org.jiheng.rules.evaluation.EvaluatedForm.EvaluatedIndicator;
import org.jiheng.rules.evaluation.EvaluatedForm.SubtotalView;
import org.jiheng.rules.evaluation.EvaluationView;

/**
 * What the rules computed: totals and grade, then form by form every score with its explanation.
 */
public final class ScoreSheet {

  public static final List<Integer> WIDTHS = List.of(12, 12, 26, 16, 16, 7, 9, 9, 9, 42);

  private ScoreSheet() {}

  public static DocumentPart of(EvaluationView view) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Line(Role.TITLE, Outline.SCORE));
    blocks.addAll(blocks(view));
    return new DocumentPart(Outline.SCORE, true, blocks);
  }

  /** Everything below the title, in columns of {@link #WIDTHS}. */
  public static List<Block> blocks(EvaluationView view) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Line(Role.NOTE, Provenance.of(view)));
    blocks.add(
        new Block.Line(
            Role.CAPTION,
            view.department().name()
                + " "
                + view.fiscalYear()
                + " 年度：得分 "
                + (view.score() == null ? "无" : view.score().toPlainString())
                + "，等级 "
                + Objects.requireNonNullElse(view.grade(), "无")));
    for (EvaluatedForm form : view.forms()) {
      blocks.add(new Block.Line(Role.CAPTION, name(form)));
      blocks.add(new Block.Table(WIDTHS, rows(form)));
    }
    return blocks;
  }

  private static String name(EvaluatedForm form) {
    return Objects.requireNonNullElse(form.name(), form.form());
  }

  private static List<TableRow> rows(EvaluatedForm form) {
    var rows = new ArrayList<TableRow>();
    rows.add(
        TableRow.header(
            "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "自评得分", "计算得分", "复核得分", "计算说明"));
    if (form.execution() != null) {
      rows.add(execution(form.execution()));
    }
    form.indicators().forEach(indicator -> rows.add(row(indicator)));
    form.subtotals().forEach(subtotal -> rows.add(row(subtotal)));
    form.adjustments()
        .forEach(
            each -> rows.add(sums("按评分方案扣减", null, null, each.points(), null, each.explanation())));
    rows.add(
        sums("合计", null, form.selfTotal(), form.computedTotal(), form.reviewTotal(), remark(form)));
    return rows;
  }

  /** Its grade, or why it has none although it might. */
  private static String remark(EvaluatedForm form) {
    return form.grade() == null ? form.notComparable() : "等级：" + form.grade();
  }

  private static TableRow execution(EvaluatedForm.EvaluatedExecution line) {
    return TableRow.of(
        Cell.of(Role.CENTRED, "预算执行率（万元）", 2),
        Cell.percent(line.rate(), 1),
        Cell.inWan(line.annual(), 1),
        Cell.inWan(line.executed(), 1),
        Cell.figure(line.weight(), 1),
        Cell.figure(line.selfScore(), 1),
        Cell.figure(line.computedScore(), 1),
        Cell.figure(null, 1),
        Cell.of(Role.TEXT, line.explanation(), 1));
  }

  private static TableRow row(EvaluatedIndicator indicator) {
    return TableRow.of(
        Cell.of(Role.CENTRED, indicator.level1(), 1),
        Cell.of(Role.CENTRED, indicator.level2(), 1),
        Cell.of(Role.TEXT, indicator.level3(), 1),
        Cell.of(Role.CENTRED, indicator.target(), 1),
        Cell.of(Role.CENTRED, indicator.actual(), 1),
        Cell.figure(indicator.weight(), 1),
        Cell.figure(indicator.selfScore(), 1),
        Cell.figure(indicator.computedScore(), 1),
        Cell.figure(indicator.reviewScore(), 1),
        Cell.of(Role.TEXT, indicator.explanation(), 1));
  }

  private static TableRow row(SubtotalView subtotal) {
    var name = "小计：" + Objects.requireNonNullElse(subtotal.level1(), "未分类");
    return sums(
        name, subtotal.weight(), subtotal.selfScore(), subtotal.computedScore(), null, null);
  }

  private static TableRow sums(
      String name,
      BigDecimal weight,
      BigDecimal self,
      BigDecimal computed,
      BigDecimal review,
      String remark) {
    return TableRow.of(
        Cell.label(name, 5),
        Cell.figure(weight, 1),
        Cell.figure(self, 1),
        Cell.figure(computed, 1),
        Cell.figure(review, 1),
        Cell.of(Role.TEXT, remark, 1));
  }
}
