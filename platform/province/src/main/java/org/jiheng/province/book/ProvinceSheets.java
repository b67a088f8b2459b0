package org.jiheng.province.book;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.table.TableRow;
import org.jiheng.documents.workbook.StreamedSheet;
import org.jiheng.documents.workbook.StreamedWorkbook;
import org.jiheng.province.overview.OverviewView.GradeCount;
import org.jiheng.province.overview.OverviewView.RuleCount;
import org.jiheng.province.table.NotCounted;
import org.jiheng.province.table.ProvinceTables;
import org.jiheng.province.table.ProvinceYear;
import org.jiheng.province.table.RankedDepartment;
import org.jiheng.province.table.RankingTable;
import org.jiheng.province.table.RuleDepartment;

/** The sheets of the whole province. */
final class ProvinceSheets {

  private static final String SUMMARY = "汇总";
  static final String RANKING = "排名";
  private static final String UNRANKED = "未参加排名";
  private static final String GRADES = "等级";
  private static final String FINDINGS = "评价发现";

  static final List<String> NAMES = List.of(SUMMARY, RANKING, UNRANKED, GRADES, FINDINGS);

  private static final List<Integer> REASONS = List.of(14, 40, 46, 34, 46);
  private static final List<Integer> WIDTHS = List.of(8, 14, 40, 9, 7, 10, 20, 20, 10, 10, 34, 46);
  private static final String NOTE =
      "工作表以部门代码和名称为名：不能用于表名的字符换成“-”，超过 31 个字符的只在表名中缩短，重名的加序号；“排名”表列出每个部门的表名，没有得分的部门列在“未参加排名”表。"
          + "其余内容都不缩短、不省略。";

  private final ProvinceYear year;
  private final ProvinceTables tables;
  private final NotCounted notCounted;
  private final StreamedWorkbook workbook;
  private final Map<String, String> names;

  /**
   * @param names of the departments' sheets, by their codes
   */
  ProvinceSheets(ProvinceYear year, StreamedWorkbook workbook, Map<String, String> names) {
    this.year = year;
    this.tables = new ProvinceTables(year.overview());
    this.notCounted = new NotCounted(year.overview());
    this.workbook = workbook;
    this.names = names;
  }

  void summary() throws IOException {
    try (var sheet = sheet(SUMMARY, year.fiscalYear() + " 年度部门整体支出绩效评价汇总")) {
      sheet.add(new Block.Line(Role.NOTE, NOTE));
      sheet.add(caption("总体情况"));
      add(sheet, notCounted.scores());
      sheet.add(tables.figures());
      sheet.add(caption("得分分布"));
      sheet.add(tables.scores());
      sheet.add(caption("预算执行率分布"));
      sheet.add(tables.rates());
      add(sheet, notCounted.rates());
    }
  }

  void ranking() throws IOException {
    try (var sheet = workbook.sheet(RANKING, true, WIDTHS)) {
      begin(sheet, year.fiscalYear() + " 年度部门得分排名");
      var rows = new ArrayList<TableRow>();
      var header = new ArrayList<Cell>(RankingTable.header());
      header.add(Cell.label("工作表", 1));
      header.add(Cell.label("所含版本", 1));
      rows.add(new TableRow(header, true));
      for (RankedDepartment department : year.ranked()) {
        var cells = new ArrayList<Cell>(RankingTable.cells(department));
        cells.add(sheetOf(department));
        cells.add(Cell.of(Role.TEXT, versions(department), 1));
        rows.add(new TableRow(cells, false));
      }
      sheet.addList(new Block.Table(WIDTHS, rows));
    }
  }

  /** No sheet where every department has a score. */
  void unranked() throws IOException {
    var unranked = year.unranked();
    if (unranked.isEmpty()) {
      return;
    }
    try (var sheet = workbook.sheet(UNRANKED, true, REASONS)) {
      begin(sheet, year.fiscalYear() + " 年度没有得分、不参加排名的部门");
      var rows = new ArrayList<TableRow>();
      rows.add(ProvinceTables.header("部门代码", "部门名称", "原因", "工作表", "所含版本"));
      unranked.forEach(
          each ->
              rows.add(
                  TableRow.of(
                      Cell.of(Role.CENTRED, each.code(), 1),
                      Cell.of(Role.TEXT, each.name(), 1),
                      Cell.of(Role.TEXT, NotCounted.title(each.leftOut()), 1),
                      sheetOf(each),
                      Cell.of(Role.TEXT, versions(each), 1))));
      sheet.addList(new Block.Table(REASONS, rows));
    }
  }

  private Cell sheetOf(RankedDepartment department) {
    var name = names.get(department.code());
    return Cell.of(Role.TEXT, name, 1).leadingTo(name);
  }

  private static String versions(RankedDepartment department) {
    var versions = "评价第 " + department.revision() + " 版，申报第 " + department.filingRevision() + " 版";
    return department.pending() == null
        ? versions
        : versions + "；申报第 " + department.pending() + " 版尚未到齐";
  }

  void grades() throws IOException {
    try (var sheet = sheet(GRADES, year.fiscalYear() + " 年度部门评价等级")) {
      sheet.add(tables.grades());
      add(sheet, notCounted.grades());
      for (GradeCount grade : year.overview().grades()) {
        sheet.add(caption(ProvinceTables.name(grade) + "：" + grade.count() + " 个部门"));
        var rows = new ArrayList<TableRow>();
        rows.add(ProvinceTables.header("部门代码", "排名", "得分", "部门名称"));
        year.ranking().stream()
            .filter(each -> Objects.equals(each.grade(), grade.grade()))
            .forEach(
                each -> {
                  var cells = RankingTable.cells(each);
                  rows.add(TableRow.of(cells.get(1), cells.get(0), cells.get(3), cells.get(2)));
                });
        sheet.add(new Block.Table(ProvinceTables.WIDTHS, rows));
      }
    }
  }

  void findings(Function<String, List<RuleDepartment>> broken) throws IOException {
    try (var sheet = sheet(FINDINGS, year.fiscalYear() + " 年度评价发现（按规则）")) {
      sheet.add(tables.findings());
      for (RuleCount rule : year.overview().findings()) {
        sheet.add(
            caption(
                ProvinceTables.title(rule.rule())
                    + "："
                    + rule.count()
                    + " 条，涉及 "
                    + rule.departments()
                    + " 个部门"));
        var rows = new ArrayList<TableRow>();
        rows.add(ProvinceTables.header("部门代码", "发现（条）", "得分", "部门名称"));
        broken.apply(rule.rule()).forEach(each -> rows.add(row(each)));
        sheet.add(new Block.Table(ProvinceTables.WIDTHS, rows));
      }
    }
  }

  private static TableRow row(RuleDepartment department) {
    return TableRow.of(
        Cell.of(Role.CENTRED, department.code(), 1),
        Cell.figure(BigDecimal.valueOf(department.findings()), 1),
        Cell.figure(department.score(), 1),
        Cell.of(Role.TEXT, department.name(), 1));
  }

  private StreamedSheet sheet(String name, String title) throws IOException {
    var sheet = workbook.sheet(name, false, ProvinceTables.WIDTHS);
    begin(sheet, title);
    return sheet;
  }

  private void begin(StreamedSheet sheet, String title) throws IOException {
    sheet.add(new Block.Line(Role.TITLE, title));
    sheet.add(new Block.Line(Role.NOTE, year.provenance()));
  }

  private static void add(StreamedSheet sheet, Optional<String> note) throws IOException {
    if (note.isPresent()) {
      sheet.add(new Block.Line(Role.NOTE, note.get()));
    }
  }

  private static Block.Line caption(String text) {
    return new Block.Line(Role.CAPTION, text);
  }
}
