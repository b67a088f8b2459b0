package org.jiheng.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.form.BlankForms;
import org.jiheng.documents.office.Office;
import org.jiheng.documents.pdf.PdfPages;
import org.jiheng.documents.reading.FilingFromGrids;
import org.jiheng.documents.reading.PrintedFilings;
import org.jiheng.documents.workbook.WorkbookReader;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Form;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.SampleFilings;
import org.junit.jupiter.api.Test;

/** Rates, totals and scores of a template are worked out, and read as what they come to. */
class CalculatingTemplateIT {

  private static final BlankForms.Scheme SCHEME =
      new BlankForms.Scheme("mof-2020", BigDecimal.TEN, 2, List.of("产出", "效益", "满意度"));

  @Test
  void whatLibreOfficeWorksOutIsFiled()
      throws IOException, InterruptedException, UnreadableDocument {
    var saved = Office.saved(Map.of("template.xlsx", filled()), "xlsx").get("template.xlsx");
    assertWorkedOut(saved);
  }

  @Test
  void thePagesThatLibreOfficePrintsOfItSayTheSame()
      throws IOException, InterruptedException, UnreadableDocument {
    var template = Map.of("template.xlsx", filled());
    var saved = Office.saved(template, "xlsx").get("template.xlsx");
    var printed = Office.saved(template, "pdf").get("template.xlsx");

    PrintedFilings.assertSame(PdfPages.of(printed).ruled(), filing(saved));
  }

  @Test
  void whatAnyProgramWorksOutIsFiled() throws IOException, UnreadableDocument {
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(filled()))) {
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      assertWorkedOut(bytes(workbook));
    }
  }

  @Test
  void whatWasNotWorkedOutIsToldAtItsCellAndNotReadAsBlank()
      throws IOException, UnreadableDocument {
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(filled()))) {
      workbook.setForceFormulaRecalculation(true);
      var reading =
          FilingFromGrids.read(WorkbookReader.read(bytes(workbook)), "431053", 2025, null);
      assertThat(reading.faults())
          .isNotEmpty()
          .allMatch(fault -> fault.reason().equals("公式没有保存计算结果：请用 Excel 或 WPS 打开，保存后再报送。"))
          .anyMatch(fault -> fault.pointer().startsWith("附件2!"));
    }
  }

  @Test
  void theRowsOfTheYearBeforeAreThereWithoutItsFigures() throws IOException, UnreadableDocument {
    var before = SampleFilings.seed();
    var template =
        BlankDocument.of(
                SCHEME,
                new BlankForms.Known(before.department(), before),
                2025,
                AmountUnit.WAN_YUAN)
            .workbook();

    var filing = filing(template);

    assertThat(filing.department()).isEqualTo(before.department());
    assertThat(filing.forms())
        .extracting(Form::form)
        .isEqualTo(before.forms().stream().map(Form::form).toList());
    assertThat(filing.forms().get(0).indicators())
        .hasSameSizeAs(before.forms().get(0).indicators())
        .allMatch(row -> row.weight() != null && row.target() == null && row.selfScore() == null);
    assertThat(filing.statement())
        .allMatch(line -> line.annual() == null && line.executed() == null)
        .anyMatch(line -> line.line().startsWith("special."));
  }

  private static void assertWorkedOut(byte[] saved) throws UnreadableDocument {
    var filing = filing(saved);
    var form = filing.forms().get(0);
    assertThat(form.funds().get(0).annual()).isEqualByComparingTo("10220.32");
    assertThat(form.execution().statedRate()).isEqualByComparingTo("87.82");
    assertThat(form.execution().selfScore()).isEqualByComparingTo("8.78");
    assertThat(form.stated().weight()).isEqualByComparingTo("25");
    assertThat(form.stated().selfScore()).isEqualByComparingTo("22.78");
    assertThat(filing.headcount().statedRate()).isEqualByComparingTo("87.32");
    assertThat(filing.statement())
        .filteredOn(line -> line.line().equals("three-public"))
        .allMatch(line -> line.annual().compareTo(new BigDecimal("94.5")) == 0);
  }

  private static Filing filing(byte[] workbook) throws UnreadableDocument {
    var reading = FilingFromGrids.read(WorkbookReader.read(workbook), "431053", 2025, null);
    assertThat(reading.faults()).isEmpty();
    return FilingJson.filing(reading.filing());
  }

  private static byte[] filled() throws IOException {
    var blank = BlankDocument.of(SCHEME, 2025, AmountUnit.WAN_YUAN).workbook();
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(blank))) {
      fill(workbook.getSheet("申报信息"), "部门代码", 1, "431053");
      fill(workbook.getSheet("申报信息"), "部门名称", 1, "湖南省科学技术协会");
      var base = workbook.getSheet("附件1");
      var persons = row(base, "财政供养人员情况（人）").getRowNum() + 1;
      base.getRow(persons).getCell(1).setCellValue(142);
      base.getRow(persons).getCell(3).setCellValue(124);
      fill(base, "其中：公车购置", 3, 30);
      fill(base, "　　　公车运行维护", 3, 24.5);
      fill(base, "2、出国经费", 3, 40);
      var form = workbook.getSheet("附件2");
      fill(form, "其中：当年财政拨款", 3, 10_000);
      fill(form, "　　　上年结转资金", 3, 220.32);
      fill(form, "其中：当年财政拨款", 4, 8975.93);
      var first = row(form, "产出指标");
      first.getCell(2).setCellValue("培训人次");
      first.getCell(3).setCellValue("≥100人次");
      first.getCell(4).setCellValue("93人次");
      first.getCell(5).setCellValue(15);
      first.getCell(6).setCellValue(14);
      return bytes(workbook);
    }
  }

  private static void fill(XSSFSheet sheet, String label, int column, Object said) {
    var cell = row(sheet, label).getCell(column);
    if (said instanceof Number figure) {
      cell.setCellValue(figure.doubleValue());
    } else {
      cell.setCellValue((String) said);
    }
  }

  private static Row row(XSSFSheet sheet, String label) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.toString().equals(label)) {
          return row;
        }
      }
    }
    throw new AssertionError(sheet.getSheetName() + " has no " + label);
  }

  private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
    try (var bytes = new ByteArrayOutputStream()) {
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }
}
