package org.jiheng.documents.workbook;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jiheng.documents.table.Cell;

/** What a cell lets be entered, and what it tells while it is chosen. */
final class Inputs {

  private Inputs() {}

  static void add(XSSFSheet sheet, CellRangeAddress place, Cell.Input input) {
    if (input.choices().isEmpty() && input.hint() == null) {
      return;
    }
    var helper = new XSSFDataValidationHelper(sheet);
    var constraint =
        input.choices().isEmpty()
            ? helper.createCustomConstraint("TRUE")
            : helper.createExplicitListConstraint(input.choices().toArray(String[]::new));
    var validation =
        helper.createValidation(
            constraint,
            new CellRangeAddressList(
                place.getFirstRow(),
                place.getLastRow(),
                place.getFirstColumn(),
                place.getLastColumn()));
    validation.setShowErrorBox(!input.choices().isEmpty());
    validation.createErrorBox("不在可选范围", "请从下拉列表中选择。");
    if (input.hint() != null) {
      validation.setShowPromptBox(true);
      validation.createPromptBox("填写说明", input.hint());
    }
    sheet.addValidationData(validation);
  }
}
