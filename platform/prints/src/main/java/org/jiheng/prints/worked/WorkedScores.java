package org.jiheng.prints.worked;

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
import org.jiheng.prints.result.Provenance;
import org.jiheng.rules.evaluation.EvaluatedForm;
import org.jiheng.rules.evaluation.EvaluatedForm.AdjustmentView;
import org.jiheng.rules.evaluation.EvaluationView;
import org.jiheng.rules.profile.Grade;
import org.jiheng.rules.profile.RuleProfile;

/**
 * The scores once more, worked out by the spreadsheet: the figures of a row, its points, how they
 * are rounded, the score that counts, the totals and the grade. Who changes a figure sees what
 * becomes of the score.
 */
public final class WorkedScores {

  public static final String SHEET = "得分计算";

  private static final List<Integer> WIDTHS = List.of(34, 8, 10, 14, 14, 32, 12, 10, 8, 10, 60);
  private static final int POINTS = 4;
  private static final String SCORE = "0.00";
  private static final String NOTE =
      "本表的得分由公式算出：改动“完成数”“指标数”“分值”或“自评得分”，得分随之重算。" + "没有数值可比的指标写明采用的办法，其得分不由公式判断。";

  /** A lower claim with a reason counts. */
  private static final String SETTLED =
      "IF(AND({reason}=\"有\",ISNUMBER({self})),IF(AND({self}>=0,{self}<{rule}),{self},{rule}),{rule})";

  private final EvaluationView view;
  private final RuleProfile profile;

  private WorkedScores(EvaluationView view, RuleProfile profile) {
    this.view = view;
    this.profile = profile;
  }

  /**
   * @param profile the version that the evaluation is by
   */
  public static DocumentPart of(EvaluationView view, RuleProfile profile) {
    return new WorkedScores(view, profile).part();
  }

  private DocumentPart part() {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Line(Role.TITLE, Outline.WORKED_SCORES));
    blocks.add(new Block.Line(Role.NOTE, Provenance.of(view)));
    blocks.add(new Block.Line(Role.NOTE, NOTE));
    for (var f = 0; f < view.forms().size(); f++) {
      var form = view.forms().get(f);
      blocks.add(
          new Block.Line(Role.CAPTION, Objects.requireNonNullElse(form.name(), form.form())));
      blocks.add(new Block.Table(WIDTHS, new FormRows(form, "f" + f).rows()));
    }
    return new DocumentPart(SHEET, true, blocks);
  }

  /** The rows of a form, which call each other by names of their own. */
  private final class FormRows {

    private final EvaluatedForm form;
    private final String prefix;
    private final List<TableRow> rows = new ArrayList<>();
    private final List<String> counted = new ArrayList<>();

    FormRows(EvaluatedForm form, String prefix) {
      this.form = form;
      this.prefix = prefix;
    }

    List<TableRow> rows() {
      rows.add(
          TableRow.header(
              "指标", "分值", "自评得分", "完成数", "指标数", "算法", "未取整得分", "规则得分", "偏差原因", "计算得分", "计算说明"));
      if (form.execution() != null) {
        add(WorkedRow.of(form.execution(), profile));
      }
      form.indicators().forEach(each -> add(WorkedRow.of(each, profile)));
      form.adjustments().forEach(this::add);
      total();
      return rows;
    }

    private void add(WorkedRow row) {
      var at = prefix + "r" + rows.size() + ".";
      var working = row.working();
      rows.add(
          TableRow.of(
              Cell.of(Role.TEXT, row.name(), 1),
              Cell.figure(row.weight(), 1).named(at + "weight"),
              Cell.figure(row.self(), 1).named(at + "self"),
              Cell.figure(working == null ? null : working.actual(), 1).named(at + "actual"),
              Cell.figure(working == null ? null : working.target(), 1).named(at + "target"),
              Cell.of(Role.TEXT, row.how(), 1),
              points(working, at),
              rule(row, at),
              Cell.of(Role.CENTRED, row.reason() ? "有" : null, 1).named(at + "reason"),
              computed(row, at),
              Cell.of(Role.TEXT, row.explanation(), 1)));
    }

    private Cell points(Working working, String at) {
      return working == null
          ? Cell.figure(null, 1).named(at + "points")
          : Cell.figure(working.stored(), POINTS, 1)
              .named(at + "points")
              .workedOut(placed(working.formula(), at), null);
    }

    private Cell rule(WorkedRow row, String at) {
      var cell = Cell.figure(row.rule(), 1).named(at + "rule");
      return row.ruleFormula() == null ? cell : cell.workedOut(placed(row.ruleFormula(), at), null);
    }

    private Cell computed(WorkedRow row, String at) {
      var cell = Cell.figure(row.computed(), 1).named(at + "computed");
      if (row.computed() == null) {
        return cell;
      }
      counted.add(at + "computed");
      return cell.workedOut(placed(SETTLED, at), null);
    }

    private void add(AdjustmentView adjustment) {
      var name = prefix + "r" + rows.size() + ".computed";
      counted.add(name);
      rows.add(
          TableRow.of(
              Cell.of(Role.TEXT, "按评分方案扣减", 9),
              Cell.figure(adjustment.points(), 1).named(name),
              Cell.of(Role.TEXT, adjustment.explanation(), 1)));
    }

    private void total() {
      var sum = "ROUND(SUM({%s}:{%s}),6)";
      var total = Cell.figure(form.computedTotal(), 1).named(prefix + ".total");
      rows.add(
          TableRow.of(
              Cell.label("合计", 9),
              counted.isEmpty()
                  ? total
                  : total.workedOut(
                      sum.formatted(counted.get(0), counted.get(counted.size() - 1)), SCORE),
              grade()));
    }

    private Cell grade() {
      if (form.grade() == null) {
        return Cell.of(Role.TEXT, form.notComparable(), 1);
      }
      return Cell.of(Role.CENTRED, form.grade(), 1)
          .workedOut(graded("{" + prefix + ".total}", profile.grades()), null);
    }

    /** The names of a row's cells, in the names of the sheet's. */
    private String placed(String formula, String at) {
      return formula.replace("{", "{" + at);
    }
  }

  private static String graded(String total, List<Grade> grades) {
    var last = grades.get(grades.size() - 1);
    var formula = new StringBuilder();
    for (Grade grade : grades.subList(0, grades.size() - 1)) {
      formula
          .append("IF(")
          .append(total)
          .append(">=")
          .append(plain(grade.from()))
          .append(',')
          .append(quoted(grade.name()))
          .append(',');
    }
    return formula.append(quoted(last.name())).append(")".repeat(grades.size() - 1)).toString();
  }

  private static String plain(BigDecimal figure) {
    return figure.toPlainString();
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
