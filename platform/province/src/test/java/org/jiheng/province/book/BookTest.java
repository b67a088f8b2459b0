package org.jiheng.province.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiheng.filing.json.SampleFilings;
import org.jiheng.province.table.SampleYear;
import org.jiheng.rules.evaluation.Draft;
import org.junit.jupiter.api.Test;

class BookTest {

  @Test
  void theProvinceComesFirstAndThenEveryDepartmentInTheOrderOfCodes() throws IOException {
    var year = SampleYear.of(12);
    try (var book = open(write(year))) {
      var names = new ArrayList<String>();
      book.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
      assertThat(names).hasSize(5 + 12).startsWith("汇总", "排名", "未参加排名", "等级", "评价发现");
      assertThat(names.subList(5, 17)).isSorted().contains("431053 湖南省科学技术协会");
      assertThat(texts(book.getSheet("汇总")))
          .contains(
              "数据完整至 2026 年 11 月 23 日 16:00:00（北京时间），共 12 个已评价部门。其中 1 个部门有新的申报尚未到齐，没有计入。",
              "不足 60 分",
              "90 分及以上");
      var told = new ArrayList<>(texts(book.getSheet("排名")));
      told.addAll(texts(book.getSheet("未参加排名")));
      assertThat(told).containsAll(names.subList(5, 17)).contains("评价第 7 版，申报第 3 版；申报第 4 版尚未到齐");
    }
  }

  @Test
  void aDepartmentHasEveryScoreWithItsExplanationAndEveryFinding() throws IOException {
    var seed = SampleYear.of(0).with("431053", "湖南省科学技术协会", SampleFilings.seed());
    var view = seed.departments().get(0).view();
    try (var book = open(write(seed))) {
      var sheet = book.getSheet("431053 湖南省科学技术协会");
      assertThat(texts(sheet))
          .contains(
              "8975.93 ÷ 10220.32 × 10 = 8.8", "等级：优", "评价发现：共 " + view.findings().size() + " 条")
          .containsAll(view.findings().stream().map(each -> each.message()).toList());
      var rows = view.forms().stream().mapToInt(form -> form.indicators().size()).sum();
      assertThat(rows).isGreaterThan(100);
      assertThat(numbers(sheet)).hasSizeGreaterThan(3 * rows).contains(98.8, 10220.32, 0.8782);
      for (var rule : List.of("合计不符", "指标归类存疑")) {
        assertThat(texts(book.getSheet("评价发现"))).contains(rule);
      }
    }
  }

  @Test
  void whatHasNoScoreStandsInASheetOfItsOwnWithTheReason() throws IOException {
    var year =
        SampleYear.of(0)
            .with("431053", "湖南省科学技术协会", SampleFilings.seed())
            .with("900002", "分值不足的局", new Draft().row("≥1", "1", "90", "90").filing());
    try (var book = open(write(year))) {
      assertThat(texts(book.getSheet("排名"))).doesNotContain("分值不足的局");
      assertThat(texts(book.getSheet("未参加排名")))
          .contains("分值不足的局", "各项分值合计不是 100 分，得分不能与其他部门比较", "900002 分值不足的局");
      assertThat(texts(book.getSheet("汇总")))
          .anyMatch(text -> text.startsWith("没有得分的部门 1 个，不计入平均得分"));
      assertThat(texts(book.getSheet("900002 分值不足的局"))).contains("各项分值合计90分，不是100分，得分不能与其他表比较。");
    }
  }

  @Test
  void theRankingLeadsToTheSheetsAndBackAndItsHeaderStaysInSight() throws IOException {
    var year = SampleYear.of(0).with("431053", "湖南省'科协", SampleFilings.seed());
    try (var book = open(write(year))) {
      var ranking = book.getSheet("排名");
      assertThat(ranking.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 3);
      assertThat(ranking.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:L4");
      assertThat(ranking.getHyperlink(3, 10).getLocation()).isEqualTo("'431053 湖南省''科协'!A1");
      assertThat(book.getSheet("431053 湖南省'科协").getHyperlinkList().get(0).getLocation())
          .isEqualTo("'排名'!A1");
    }
  }

  @Test
  void noTextBecomesAFormula() throws IOException {
    var filing =
        new Draft()
            .named("=HYPERLINK(\"http://x\")", "+1", "-1+2", "1", "1")
            .named("@SUM(A1)", "=1+1", "\t=1", "1", "1")
            .filing();
    try (var book = open(write(SampleYear.of(0).with("=1", "=cmd|' /C calc'!A0", filing)))) {
      var cells = new ArrayList<Cell>();
      book.forEach(sheet -> sheet.forEach(row -> row.forEach(cells::add)));
      assertThat(cells).extracting(Cell::getCellType).doesNotContain(CellType.FORMULA);
      assertThat(cells)
          .filteredOn(cell -> cell.getCellType() == CellType.STRING)
          .extracting(Cell::getStringCellValue)
          .contains("=HYPERLINK(\"http://x\")", "+1", "-1+2", "@SUM(A1)", "\t=1", "=1");
    }
  }

  @Test
  void aTextThatFitsNoCellIsCutWithANoteAndTheBookIsWritten() throws IOException {
    var random = new Random(3);
    var name =
        random
            .ints(40_000, 0x4e00, 0x9000)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    var filing = new Draft().named(name, "≥1", "1", "1", "1").filing();
    var year = SampleYear.of(0).with("431001", "某厅", filing);

    try (var book = open(write(year))) {
      var texts = new ArrayList<String>();
      book.getSheet("431001 某厅").forEach(row -> row.forEach(cell -> texts.add(cell.toString())));

      assertThat(texts)
          .anyMatch(
              text ->
                  text.startsWith(name.substring(0, 32_000))
                      && text.endsWith("（原文共 40000 字，超过单元格上限，以下从略）"));
    }
  }

  private static byte[] write(SampleYear sample) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var book = new Book(sample.year(), bytes);
    book.overview(sample::broken);
    for (var department : sample.departments()) {
      book.add(department);
    }
    book.end();
    return bytes.toByteArray();
  }

  private static XSSFWorkbook open(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  private static List<String> texts(Sheet sheet) {
    return cells(sheet, CellType.STRING).stream().map(Cell::getStringCellValue).toList();
  }

  private static List<Double> numbers(Sheet sheet) {
    return cells(sheet, CellType.NUMERIC).stream().map(Cell::getNumericCellValue).toList();
  }

  private static List<Cell> cells(Sheet sheet, CellType type) {
    var cells = new ArrayList<Cell>();
    sheet.forEach(row -> row.forEach(cells::add));
    return cells.stream().filter(cell -> cell.getCellType() == type).toList();
  }
}
