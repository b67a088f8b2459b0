package org.jiheng.budget.part;

import org.jiheng.budget.amount.Sheet;
import org.jiheng.filing.Form;

/** A sheet of a filing with the name that its form prints; null on the statement. */
record FiledSheet(Sheet sheet, String name) {

  boolean isProject() {
    return sheet.isForm() && !isOverall();
  }

  boolean isOverall() {
    return sheet.isForm() && sheet.form().equals(Form.OVERALL);
  }
}
