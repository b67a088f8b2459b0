package org.jiheng.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.form.BlankForms;
import org.jiheng.documents.reading.FilingFromGrids;
import org.jiheng.documents.workbook.WorkbookReader;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.json.FilingJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlankDocumentTest {

  private static final String DEPARTMENT = "431053";
  private static final String NAME = "湖南省科学技术协会";

  private final BlankForms.Scheme scheme =
      new BlankForms.Scheme("mof-2020", BigDecimal.TEN, 2, List.of("产出", "效益", "满意度"));

  @ParameterizedTest
  @EnumSource
  void whateverIsWrittenIntoAnOpenCellIsRead(AmountUnit unit)
      throws IOException, UnreadableDocument {
    var written = new ArrayList<String>();
    var filled = filled(BlankDocument.of(scheme, 2024, unit).workbook(), written);
    var reading = FilingFromGrids.read(WorkbookReader.read(filled), DEPARTMENT, 2024, null);
    assertThat(reading.faults()).isEmpty();
    assertThat(written).hasSizeGreaterThan(600).doesNotHaveDuplicates();
    var read = new ArrayList<String>();
    values(reading.filing(), read);
    assertThat(read).containsAll(written);
    var filing = FilingJson.filing(reading.filing());
    assertThat(filing.amountUnit()).isEqualTo(unit);
    assertThat(filing.ruleProfile()).isEqualTo(scheme.ruleProfile());
    assertThat(filing.forms()).hasSize(2);
  }

  @Test
  void aFormThatNobodyFilledInIsNoIndicatorAndNoAmount() throws IOException, UnreadableDocument {
    var blank = BlankDocument.of(scheme, 2024, AmountUnit.WAN_YUAN).workbook();
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(blank))) {
      named(workbook);
      workbook.removeSheetAt(workbook.getSheetIndex("附件3-1"));
      var grids = WorkbookReader.read(bytes(workbook));
      var reading = FilingFromGrids.read(grids, DEPARTMENT, 2024, null);
      assertThat(reading.faults()).isEmpty();
      var filing = FilingJson.filing(reading.filing());
      assertThat(filing.forms()).hasSize(1);
      assertThat(filing.forms().get(0).indicators()).isEmpty();
      assertThat(filing.buildings()).isEmpty();
      assertThat(filing.statement()).allMatch(entry -> entry.annual() == null);
    }
  }

  @Test
  void theWordsOfTheFormAreLockedAndTiersAreChosenFromAList() throws IOException {
    var blank = BlankDocument.of(scheme, 2024, AmountUnit.WAN_YUAN).workbook();
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(blank))) {
      assertThat(workbook).allMatch(Sheet::getProtect);
      var form = workbook.getSheet("附件2");
      assertThat(cells(form))
          .filteredOn(cell -> List.of("三级指标", "产出指标", "年度资金总额").contains(cell.toString()))
          .hasSize(3)
          .allMatch(cell -> cell.getCellStyle().getLocked());
      assertThat(choices(form))
          .isNotEmpty()
          .containsOnly(List.of("达成预期指标", "部分达成预期指标并具有一定效果", "未达成预期指标且效果较差"));
      assertThat(workbook.getSheet("填写说明").getLastRowNum()).isGreaterThan(5);
    }
  }

  @Test
  void howToFillItInComesFirst() throws IOException {
    var blank = BlankDocument.of(scheme, 2024, AmountUnit.WAN_YUAN).workbook();
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(blank))) {
      assertThat(workbook.getSheetName(0)).isEqualTo("填写说明");
    }
  }

  @Test
  void theSameTemplateHasTheSameBytes() {
    var one = BlankDocument.of(scheme, 2024, AmountUnit.YUAN).workbook();
    var other = BlankDocument.of(scheme, 2024, AmountUnit.YUAN).workbook();
    assertThat(Arrays.equals(one, other)).isTrue();
  }

  private static byte[] filled(byte[] blank, List<String> written) throws IOException {
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(blank))) {
      named(workbook);
      var next = 1000;
      for (Sheet sheet : workbook) {
        for (Cell cell : cells((XSSFSheet) sheet)) {
          var given = cell.toString().equals(NAME) || cell.toString().equals(DEPARTMENT);
          var free = !cell.getCellStyle().getLocked() && cell.getCellType() != CellType.FORMULA;
          if (free && !given && !isCovered(cell)) {
            next++;
            if (isChoice(cell)) {
              cell.setCellValue(choice((XSSFSheet) sheet, cell));
            } else if (cell.getCellStyle().getDataFormatString().equals("@")) {
              cell.setCellValue("文字" + next);
              written.add("文字" + next);
            } else {
              cell.setCellValue(next);
              written.add(Integer.toString(next));
            }
          }
        }
      }
      return bytes(workbook);
    }
  }

  /** The department's name stands in three places, and that of 申报信息 counts. */
  private static void named(XSSFWorkbook workbook) {
    beside(workbook.getSheet("申报信息"), "部门代码", DEPARTMENT);
    beside(workbook.getSheet("申报信息"), "部门名称", NAME);
    beside(workbook.getSheet("附件2"), "省级预算部门、单位名称", NAME);
    beside(workbook.getSheet("附件3-1"), "主管部门", NAME);
  }

  private static void beside(XSSFSheet sheet, String label, String said) {
    var cells = cells(sheet);
    for (var i = 0; i < cells.size(); i++) {
      if (cells.get(i).toString().equals(label)) {
        var at = i + 1;
        while (isCovered(cells.get(at))) {
          at++;
        }
        cells.get(at).setCellValue(said);
        return;
      }
    }
    throw new AssertionError(sheet.getSheetName() + " has no " + label);
  }

  private static List<Cell> cells(XSSFSheet sheet) {
    var cells = new ArrayList<Cell>();
    sheet.forEach(row -> row.forEach(cells::add));
    return cells;
  }

  private static boolean isCovered(Cell cell) {
    return cell.getSheet().getMergedRegions().stream()
        .filter(region -> region.isInRange(cell))
        .anyMatch(region -> !isFirst(region, cell));
  }

  private static boolean isFirst(CellRangeAddress region, Cell cell) {
    return region.getFirstRow() == cell.getRowIndex()
        && region.getFirstColumn() == cell.getColumnIndex();
  }

  private static List<List<String>> choices(XSSFSheet sheet) {
    return sheet.getDataValidations().stream()
        .map(validation -> List.of(validation.getValidationConstraint().getExplicitListValues()))
        .toList();
  }

  private static boolean isChoice(Cell cell) {
    return choice((XSSFSheet) cell.getSheet(), cell) != null;
  }

  private static String choice(XSSFSheet sheet, Cell cell) {
    return sheet.getDataValidations().stream()
        .filter(
            validation ->
                Arrays.stream(validation.getRegions().getCellRangeAddresses())
                    .anyMatch(region -> region.isInRange(cell)))
        .map(validation -> validation.getValidationConstraint().getExplicitListValues()[0])
        .findFirst()
        .orElse(null);
  }

  private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
    try (var bytes = new ByteArrayOutputStream()) {
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static void values(JsonNode node, List<String> values) {
    if (node.isValueNode()) {
      values.add(node.asText());
    }
    node.forEach(child -> values(child, values));
  }
}
