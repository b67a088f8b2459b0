package org.jiheng.budget.chart;

import jakarta.validation.constraints.NotBlank;
import org.jiheng.budget.input.CodeText;
import org.jiheng.budget.input.FreeText;
import org.jiheng.filing.ChartLine;

/**
 * What can be set of a bureau's own line.
 *
 * @param parent null for a line at the top
 * @param breakdown needed with a parent, and only then
 * @param complete whether the breakdown makes up the parent; left out means examples (其中)
 */
record StatementLineBody(
    @NotBlank(message = "收支项目名称必须填写。") @FreeText String name,
    @CodeText String parent,
    @CodeText String breakdown,
    Boolean complete) {

  ChartLine line(String code) {
    return new ChartLine(code, name, parent, breakdown, Boolean.TRUE.equals(complete));
  }
}
