package org.jiheng.prints.worked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiheng.documents.office.Office;
import org.jiheng.filing.json.SampleFilings;
import org.jiheng.prints.EvaluationWorkbook;
import org.jiheng.rules.evaluation.Evaluated;
import org.jiheng.rules.evaluation.EvaluatedForm;
import org.jiheng.rules.evaluation.EvaluationView;
import org.jiheng.rules.evaluation.EvaluationViews;
import org.junit.jupiter.api.Test;

class WorkedScoresIT {

  private static final int POINTS = 6;
  private static final int COMPUTED = 9;

  @Test
  void theSeedsScoresAreWorkedOutOfItsFiguresWhereItHasAny() throws IOException {
    try (var workbook = open(written("431053-2024"))) {
      var formulas = formulas(workbook.getSheet(WorkedScores.SHEET));
      assertThat(formulas).hasSizeGreaterThan(450);
      assertThat(formulas)
          .filteredOn(cell -> cell.getColumnIndex() == POINTS)
          .hasSizeGreaterThan(90)
          .first()
          .extracting(Cell::getCellFormula)
          .isEqualTo("IF(D6>=E6,B6,B6*D6/E6)");
    }
  }

  @Test
  void whatIsWorkedOutAnewIsTheEvaluationOfEverySample() throws IOException, InterruptedException {
    var files = new LinkedHashMap<String, byte[]>();
    for (String name : SampleFilings.names().toList()) {
      files.put(name + ".xlsx", withoutResults(written(name)));
    }
    var saved = Office.saved(files, "xlsx");
    for (Map.Entry<String, byte[]> file : saved.entrySet()) {
      try (var workbook = open(file.getValue())) {
        var name = file.getKey().substring(0, file.getKey().lastIndexOf('.'));
        assertThat(worked(workbook.getSheet(WorkedScores.SHEET)))
            .as(name)
            .isEqualTo(wanted(EvaluationViews.of(SampleFilings.read(name))));
      }
    }
  }

  private static byte[] written(String name) {
    var filing = SampleFilings.read(name);
    var profile = Evaluated.profile(filing.ruleProfile());
    return EvaluationWorkbook.write(EvaluationViews.of(filing), filing, profile);
  }

  /** So that whoever opens it has to work everything out. */
  private static byte[] withoutResults(byte[] bytes) throws IOException {
    try (var workbook = open(bytes);
        var out = new ByteArrayOutputStream()) {
      for (Cell cell : formulas(workbook.getSheet(WorkedScores.SHEET))) {
        var stored = ((XSSFCell) cell).getCTCell();
        stored.unsetV();
        if (stored.isSetT()) {
          stored.unsetT();
        }
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  /** The scores that count, form by form, each with its total and grade. */
  private static List<String> wanted(EvaluationView view) {
    var wanted = new ArrayList<String>();
    for (EvaluatedForm form : view.forms()) {
      if (form.execution() != null) {
        add(form.execution().computedScore(), wanted);
      }
      form.indicators().forEach(row -> add(row.computedScore(), wanted));
      form.adjustments().forEach(each -> add(each.points(), wanted));
      add(form.computedTotal(), wanted);
      if (form.grade() != null) {
        wanted.add(form.grade());
      }
    }
    return wanted;
  }

  private static List<String> worked(XSSFSheet sheet) {
    var worked = new ArrayList<String>();
    sheet.forEach(
        row -> {
          var score = row.getCell(COMPUTED);
          if (score != null && isNumber(score)) {
            add(BigDecimal.valueOf(score.getNumericCellValue()), worked);
          }
          var grade = row.getCell(COMPUTED + 1);
          if (grade != null && grade.getCellType() == CellType.FORMULA) {
            worked.add(grade.getStringCellValue());
          }
        });
    return worked;
  }

  private static boolean isNumber(Cell cell) {
    var type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return type == CellType.NUMERIC;
  }

  private static void add(BigDecimal score, List<String> into) {
    if (score != null) {
      var plain = score.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
      into.add(plain.signum() == 0 ? "0" : plain.toPlainString());
    }
  }

  private static List<Cell> formulas(XSSFSheet sheet) {
    var cells = new ArrayList<Cell>();
    sheet.forEach(row -> row.forEach(cells::add));
    return cells.stream().filter(cell -> cell.getCellType() == CellType.FORMULA).toList();
  }

  private static XSSFWorkbook open(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }
}
