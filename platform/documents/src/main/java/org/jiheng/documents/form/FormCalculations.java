package org.jiheng.documents.form;

import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.PrintedFigure;
import org.jiheng.filing.Form;

/**
 * What a form to be filled in works out by itself. Each formula stays blank until there is
 * something to work with, and may be written over.
 *
 * @param executionDecimals to which the points of execution are rounded; null where no formula
 *     tells them
 */
record FormCalculations(Integer executionDecimals) {

  static final String WEIGHT = "weight.";
  static final String SCORE = "score.";
  private static final String EXECUTION = "execution";
  private static final String TOTAL = Form.Source.TOTAL.name();

  /** An amount of a source, by its phase. */
  Cell amount(Cell cell, Form.Source source, String phase, String first, String last) {
    var named = cell.named(source + "." + phase);
    return source == Form.Source.TOTAL && first != null
        ? named.workedOut(
            sum("{%s.%s}:{%s.%s}".formatted(first, phase, last, phase)), PrintedFigure.MONEY)
        : named;
  }

  Cell executionWeight(Cell cell) {
    return cell.named(WEIGHT + EXECUTION);
  }

  Cell executionRate(Cell cell) {
    return cell.workedOut(
        rate("{" + TOTAL + ".executed}", "{" + TOTAL + ".annual}"), PrintedFigure.RATE);
  }

  Cell executionScore(Cell cell) {
    var named = cell.named(SCORE + EXECUTION);
    if (executionDecimals == null) {
      return named;
    }
    var annual = "{" + TOTAL + ".annual}";
    var executed = "{" + TOTAL + ".executed}";
    var weight = "{" + WEIGHT + EXECUTION + "}";
    return named.workedOut(
        "IF(OR(SUM(%s)<=0,COUNT(%s)=0,COUNT(%s)=0),\"\",MAX(0,MIN(%s,ROUND(ROUND(%s*%s/%s,9),%s))))"
            .formatted(
                annual, executed, weight, weight, weight, executed, annual, executionDecimals),
        executionDecimals == 0 ? "0" : "0." + "0".repeat(executionDecimals));
  }

  /** What the points of execution and of the rows add up to. */
  Cell total(Cell cell, String points, int rows) {
    var first = "{" + points + EXECUTION + "}";
    return cell.workedOut(
        sum(rows == 0 ? first : first + ",{" + points + 0 + "}:{" + points + (rows - 1) + "}"),
        "General");
  }

  /** A total of what stands in a range, or in several. */
  static String sum(String cells) {
    return "IF(COUNT(%s)=0,\"\",ROUND(SUM(%s),6))".formatted(cells, cells);
  }

  static String rate(String part, String whole) {
    return "IF(OR(SUM(%s)=0,COUNT(%s)=0),\"\",ROUND(%s/%s,4))".formatted(whole, part, part, whole);
  }
}
