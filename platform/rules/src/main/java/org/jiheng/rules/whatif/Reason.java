package org.jiheng.rules.whatif;

import java.math.BigDecimal;
import org.jiheng.filing.PlainFigure;
import org.jiheng.rules.whatif.WhatIfResult.RowExample;
import org.jiheng.rules.whatif.WhatIfResult.RuleMove;

/**
 * How much is scored otherwise because of one code.
 *
 * @param row the first one
 */
record Reason(String code, int rows, int departments, BigDecimal points, RowExample row) {

  static Reason of(RowExample row) {
    return new Reason(row.code(), 1, 0, Step.difference(row.scoreBefore(), row.scoreAfter()), row);
  }

  Reason and(Reason more) {
    return new Reason(
        code, rows + more.rows, departments + more.departments, points.add(more.points), row);
  }

  /** All there is of it in one department. */
  Reason ofOneDepartment() {
    return new Reason(code, rows, 1, points, row);
  }

  RuleMove told() {
    return new RuleMove(code, rows, departments, PlainFigure.of(points), row);
  }
}
