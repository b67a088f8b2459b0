package org.jiheng.prints.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiheng.documents.chapter.Outline;
import org.jiheng.documents.form.FilingForms;
import org.jiheng.documents.form.Layout;
import org.jiheng.documents.form.Terms;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.table.TableRow;
import org.jiheng.filing.Department;
import org.jiheng.filing.Filing;
import org.jiheng.filing.StatementEntry;
import org.jiheng.rules.evaluation.EvaluatedForm;
import org.jiheng.rules.evaluation.EvaluatedForm.EvaluatedIndicator;
import org.jiheng.rules.evaluation.EvaluationView;

/** The figures of a chapter as tables, from the filing and its evaluation; none without figures. */
final class ChapterTables {

  private final Filing filing;
  private final EvaluationView view;
  private final Terms terms;

  ChapterTables(Filing filing, EvaluationView view, Terms terms) {
    this.filing = filing;
    this.view = view;
    this.terms = terms;
  }

  List<Block> of(Outline.OfficialChapter section) {
    var blocks = new ArrayList<Block>();
    section.tables().forEach(figures -> blocks.addAll(of(figures)));
    blocks.addAll(lines(section.lines()));
    return blocks;
  }

  private List<Block> of(Outline.Exhibit figures) {
    return switch (figures) {
      case UNITS -> units();
      case HEADCOUNT -> headcount();
      case SCORES -> scores();
      case LOST -> lost();
    };
  }

  private List<Block> units() {
    var rows = new ArrayList<TableRow>();
    for (Department.Unit unit : filing.department().units()) {
      rows.add(
          TableRow.of(
              centred(unit.code()),
              text(unit.name()),
              centred(unit.funding() == null ? null : funding(unit.funding()))));
    }
    return table("预算单位", List.of(20, 44, 16), rows, "预算单位代码", "预算单位名称", "经费供给方式");
  }

  private String funding(Department.Funding funding) {
    return Layout.official().filing().units().fundings().get(funding).printed(terms);
  }

  private List<Block> headcount() {
    var persons = filing.headcount();
    return persons == null
        ? List.of()
        : table(
            "财政供养人员（人）",
            List.of(20, 30, 30),
            List.of(
                TableRow.of(
                    Cell.figure(persons.authorized(), 1),
                    Cell.figure(persons.actual(), 1),
                    Cell.percent(persons.statedRate(), 1))),
            "编制数",
            filing.fiscalYear() + " 年实际在职人数",
            "控制率");
  }

  private List<Block> lines(List<String> codes) {
    var rows = new ArrayList<TableRow>();
    codes.stream().flatMap(this::entries).distinct().forEach(entry -> rows.add(row(entry, codes)));
    return table(
        "收支数据（" + filing.amountUnit().label() + "）",
        List.of(28, 14, 14, 14, 14),
        rows,
        "项目",
        filing.fiscalYear() - 1 + " 年决算数",
        "年初预算数",
        "全年预算数",
        filing.fiscalYear() + " 年决算数");
  }

  private Stream<StatementEntry> entries(String code) {
    return filing.statement().stream()
        .filter(entry -> entry.line().equals(code) || entry.line().startsWith(code + "."));
  }

  private static TableRow row(StatementEntry entry, List<String> codes) {
    var depth = codes.contains(entry.line()) ? 0 : 1;
    return TableRow.of(
        text("　".repeat(depth) + FilingForms.name(entry)),
        Cell.amount(entry.prior(), 1),
        Cell.amount(entry.initial(), 1),
        Cell.amount(entry.annual(), 1),
        Cell.amount(entry.executed(), 1));
  }

  private List<Block> scores() {
    var rows = new ArrayList<TableRow>();
    for (EvaluatedForm form : view.forms()) {
      var line = form.execution();
      rows.add(
          TableRow.of(
              text(name(form)),
              Cell.percent(line == null ? null : line.rate(), 1),
              Cell.figure(form.selfTotal(), 1),
              Cell.figure(form.computedTotal(), 1),
              centred(form.grade())));
    }
    return table("自评与评价得分", List.of(36, 14, 14, 14, 8), rows, "自评表", "预算执行率", "自评总分", "计算总分", "等级");
  }

  private List<Block> lost() {
    var rows = new ArrayList<TableRow>();
    for (EvaluatedForm form : view.forms()) {
      form.indicators().stream()
          .filter(ChapterTables::isLost)
          .forEach(row -> rows.add(row(form, row)));
    }
    return table(
        "未得满分的指标",
        List.of(12, 18, 18, 28, 7, 9, 20),
        rows,
        "自评表",
        "三级指标",
        "年度指标值",
        "实际完成值",
        "分值",
        "自评得分",
        "偏差原因及改进措施");
  }

  private static boolean isLost(EvaluatedIndicator row) {
    return row.weight() != null
        && row.selfScore() != null
        && row.selfScore().compareTo(row.weight()) < 0;
  }

  private static TableRow row(EvaluatedForm form, EvaluatedIndicator row) {
    return TableRow.of(
        text(name(form)),
        text(row.level3()),
        centred(row.target()),
        centred(row.actual()),
        Cell.figure(row.weight(), 1),
        Cell.figure(row.selfScore(), 1),
        text(row.deviation()));
  }

  private static String name(EvaluatedForm form) {
    return Objects.requireNonNullElse(form.name(), form.form());
  }

  private static List<Block> table(
      String caption, List<Integer> widths, List<TableRow> rows, String... columns) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var whole = new ArrayList<TableRow>();
    whole.add(new TableRow(Stream.of(columns).map(column -> Cell.label(column, 1)).toList(), true));
    whole.addAll(rows);
    return List.of(new Block.Line(Role.CAPTION, caption), new Block.Table(widths, whole));
  }

  private static Cell text(String text) {
    return Cell.of(Role.TEXT, text, 1);
  }

  private static Cell centred(String text) {
    return Cell.of(Role.CENTRED, text, 1);
  }
}
