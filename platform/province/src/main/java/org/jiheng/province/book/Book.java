package org.jiheng.province.book;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.workbook.SheetNames;
import org.jiheng.documents.workbook.StreamedWorkbook;
import org.jiheng.prints.result.FindingSheet;
import org.jiheng.prints.result.ScoreSheet;
import org.jiheng.province.table.ProvinceYear;
import org.jiheng.province.table.RuleDepartment;
import org.jiheng.rules.evaluation.StandingEvaluation;

/**
 * The province's book: summary, ranking, grades and findings by rule, then a sheet for each
 * department. What is written is not kept.
 */
public final class Book {

  /** Wide enough for most texts to stand in one line, because it is read on a screen. */
  private static final List<Integer> WIDTHS = List.of(12, 12, 40, 18, 18, 7, 9, 9, 9, 100);

  private final ProvinceYear year;
  private final StreamedWorkbook workbook;
  private final Map<String, String> names = new HashMap<>();

  public Book(ProvinceYear year, OutputStream out) {
    this.year = year;
    this.workbook = new StreamedWorkbook(out, year.fiscalYear() + " 年度部门整体支出绩效评价汇编");
    var sheets = new SheetNames();
    ProvinceSheets.NAMES.forEach(sheets::next);
    year.ranking()
        .forEach(each -> names.put(each.code(), sheets.next(each.code() + " " + each.name())));
  }

  /**
   * The sheets that stand before those of the departments.
   *
   * @param broken the departments that broke a rule
   */
  public void overview(Function<String, List<RuleDepartment>> broken) throws IOException {
    var sheets = new ProvinceSheets(year, workbook, names);
    sheets.summary();
    sheets.ranking();
    sheets.unranked();
    sheets.grades();
    sheets.findings(broken);
  }

  /** The department's sheet. */
  public void add(StandingEvaluation standing) throws IOException {
    var view = standing.view();
    var code = standing.id().department();
    try (var sheet = workbook.sheet(names.get(code), true, WIDTHS)) {
      sheet.add(new Block.Line(Role.TITLE, code + " " + view.department().name()));
      sheet.addLink("返回排名", ProvinceSheets.RANKING);
      for (Block block : ScoreSheet.blocks(view)) {
        sheet.add(block);
      }
      sheet.add(new Block.Line(Role.CAPTION, "评价发现：共 " + view.findings().size() + " 条"));
      sheet.add(FindingSheet.belowScores(view, standing.content()));
    }
  }

  /** Writes what stands at the end of the file. */
  public void end() throws IOException {
    workbook.close();
  }
}
