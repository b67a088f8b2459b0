package org.jiheng.prints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiheng.filing.json.SampleFilings;
import org.jiheng.rules.evaluation.Draft;
import org.jiheng.rules.evaluation.Evaluated;
import org.jiheng.rules.evaluation.EvaluationJson;
import org.jiheng.rules.evaluation.EvaluationView;
import org.jiheng.rules.evaluation.EvaluationViews;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.testing.Elsewhere;
import org.junit.jupiter.api.Test;

class EvaluationWorkbookTest {

  private static final RuleProfile PROFILE = Evaluated.profile("hunan-2024");

  private final EvaluationView seed = EvaluationViews.of(SampleFilings.seed());

  @Test
  void theSheetsAreTheOfficialFormsThenWhatTheyLackThenScoresAndFindings() throws IOException {
    try (var workbook = open(EvaluationWorkbook.write(seed, SampleFilings.seed(), PROFILE))) {
      var names = new ArrayList<String>();
      workbook.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
      assertThat(names)
          .containsExactly(
              "附件1", "附件2", "附件3-1", "附件3-2", "附件3-3", "收支情况", "报告正文", "申报信息", "评价得分", "得分计算",
              "评价发现");
      assertThat(texts(workbook.getSheet("附件1")))
          .contains("　　　公车运行维护", "科学普及专项", "2023 年决算数", "楼堂馆所控制情况（2024 年完工项目）");
      assertThat(texts(workbook.getSheet("评价得分")))
          .contains("8975.93 ÷ 10220.32 × 10 = 8.8", "等级：优")
          .anySatisfy(
              text ->
                  assertThat(text)
                      .startsWith("数据完整至 2026 年 11 月 23 日 16:00:00（北京时间），含第 3 版申报；评价第 7 版"));
      assertThat(workbook.getSheet("评价发现").getLastRowNum()).isEqualTo(3 + seed.findings().size());
    }
  }

  @Test
  void figuresAreNumbersAndAmountsAreGroupedWithTwoDecimals() throws IOException {
    try (var workbook = open(EvaluationWorkbook.write(seed, SampleFilings.seed(), PROFILE))) {
      var total = row(workbook.getSheet("附件2"), "年度资金总额");
      assertThat(total).extracting(Cell::getCellType).containsOnly(CellType.NUMERIC);
      assertThat(total)
          .extracting(Cell::getNumericCellValue)
          .containsExactly(9185.17, 10220.32, 8975.93, 10.0, 0.8782, 8.8);
      assertThat(total)
          .extracting(cell -> cell.getCellStyle().getDataFormatString())
          .containsExactly("#,##0.00", "#,##0.00", "#,##0.00", "0", "0.00%", "0.0");
    }
  }

  @Test
  void theSameRevisionGivesTheSameBytesWhereverItIsWritten() {
    var here = EvaluationWorkbook.write(seed, SampleFilings.seed(), PROFILE);
    var there =
        Elsewhere.in(
            "ar-EG-u-nu-arab",
            "Etc/GMT-14",
            () -> {
              var body = new String(EvaluationJson.bytes(seed), StandardCharsets.UTF_8);
              return EvaluationWorkbook.write(
                  EvaluationJson.view(body), SampleFilings.seed(), PROFILE);
            });
    assertThat(Arrays.equals(there, here)).isTrue();
  }

  @Test
  void noTextBecomesAFormula() throws IOException {
    var filing =
        new Draft()
            .named("=HYPERLINK(\"http://x\")", "+1", "-1+2", "1", "1")
            .named("@SUM(A1)", "=1+1", "\t=1", "1", "1")
            .chapter("=1", "-2")
            .filing();
    try (var workbook =
        open(EvaluationWorkbook.write(EvaluationViews.of(filing), filing, PROFILE))) {
      var cells = new ArrayList<Cell>();
      workbook.removeSheetAt(workbook.getSheetIndex("得分计算"));
      workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cells::add)));
      assertThat(cells).extracting(Cell::getCellType).doesNotContain(CellType.FORMULA);
      assertThat(cells)
          .filteredOn(cell -> cell.getCellType() == CellType.STRING)
          .extracting(Cell::getStringCellValue)
          .contains("=HYPERLINK(\"http://x\")", "+1", "-1+2", "@SUM(A1)", "=1+1", "\t=1", "-2");
    }
  }

  private static XSSFWorkbook open(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  private static List<String> texts(Sheet sheet) {
    var texts = new ArrayList<String>();
    for (var row : sheet) {
      for (var cell : row) {
        if (cell.getCellType() == CellType.STRING) {
          texts.add(cell.getStringCellValue());
        }
      }
    }
    return texts;
  }

  /** The figures of the row that begins with a text. */
  private static List<Cell> row(Sheet sheet, String first) {
    for (var row : sheet) {
      if (row.getCell(0).toString().equals(first)) {
        var cells = new ArrayList<Cell>();
        row.forEach(cells::add);
        return cells.stream()
            .filter(cell -> cell.getColumnIndex() > 1)
            .filter(cell -> cell.getCellType() != CellType.BLANK)
            .toList();
      }
    }
    throw new AssertionError("no row " + first);
  }
}
