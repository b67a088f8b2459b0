package org.jiheng.report.document.reading;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiheng.filing.AmountUnit;
import org.jiheng.report.document.grid.Grid;
import org.jiheng.report.document.grid.GridCell;

/**
 * Reads the cells of one grid. A blank cell is null; what is neither blank nor what it should be
 * becomes a fault and null.
 */
final class Values {

  private static final Set<String> BLANK = Set.of("", "-", "—", "——", "/", "－", "…", "……");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?");
  private static final int DIGITS = 40;

  private final Grid grid;
  private final Faults faults;
  private final AmountUnit unit;
  private final AmountUnit wanted;

  /**
   * @param unit of the grid's amounts; null where it does not say
   * @param wanted the unit in which the filing states all of them
   */
  Values(Grid grid, Faults faults, AmountUnit unit, AmountUnit wanted) {
    this.grid = grid;
    this.faults = faults;
    this.unit = unit;
    this.wanted = wanted;
  }

  Grid grid() {
    return grid;
  }

  Faults faults() {
    return faults;
  }

  /** As it is shown, line breaks and all. */
  String text(GridCell cell) {
    if (cell == null || cell.isBlank()) {
      return null;
    }
    if (cell.flaw() != null) {
      faults.add(grid, cell, cell.flaw());
      return null;
    }
    return cell.text();
  }

  /** Points, persons, areas. */
  BigDecimal number(GridCell cell) {
    return number(cell, false, "分");
  }

  BigDecimal rate(GridCell cell) {
    return number(cell, true, "%");
  }

  BigDecimal amount(GridCell cell) {
    if (isNothing(cell)) {
      return null;
    }
    if (unit == null) {
      faults.add(grid, cell, "没有写明金额单位（元或万元）。");
      return null;
    }
    var amount = number(cell, false, unit.label());
    return unit == wanted ? amount : wanted.fromYuan(unit.toYuan(amount));
  }

  /** Whether a cell says nothing: it is blank or holds a dash. */
  static boolean isNothing(GridCell cell) {
    return cell == null || cell.flaw() == null && BLANK.contains(cell.text().strip());
  }

  private BigDecimal number(GridCell cell, boolean rate, String suffix) {
    if (isNothing(cell)) {
      return null;
    }
    if (cell.flaw() != null) {
      faults.add(grid, cell, cell.flaw());
      return null;
    }
    if (cell.figure() != null) {
      if (cell.percent() && !rate) {
        faults.add(grid, cell, "应为数值，不是百分比。");
        return null;
      }
      return cell.percent() ? cell.figure().movePointRight(2) : cell.figure();
    }
    String text = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).replaceAll("\\s+", "");
    String bare = text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
    if (bare.length() > DIGITS || !NUMBER.matcher(bare).matches()) {
      faults.add(grid, cell, rate ? "应为百分比。" : "应为数值。");
      return null;
    }
    return new BigDecimal(bare.replace(",", ""));
  }
}
