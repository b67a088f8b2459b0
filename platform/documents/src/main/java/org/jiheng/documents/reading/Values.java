package org.jiheng.documents.reading;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;
import org.jiheng.filing.AmountUnit;

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

  /** An object of the filing that the whole sheet is. */
  PlacedObject object() {
    return new PlacedObject(Place.of(grid));
  }

  /** An object of the filing that a row is: it stands where the row begins. */
  PlacedObject object(int row) {
    return grid.row(row).stream()
        .filter(cell -> !cell.isBlank())
        .reduce((left, right) -> left.row() < row && right.row() == row ? right : left)
        .map(this::object)
        .orElseGet(this::object);
  }

  private PlacedObject object(GridCell cell) {
    return new PlacedObject(new Place(grid, cell));
  }

  /** What the filing says for the words of a cell. */
  Read said(String code, GridCell cell) {
    return Read.of(code, new Place(grid, cell));
  }

  /** As it is shown, line breaks and all. */
  Read text(GridCell cell) {
    if (cell == null || cell.isBlank()) {
      return null;
    }
    if (cell.flaw() != null) {
      faults.add(grid, cell, cell.flaw());
      return null;
    }
    return said(cell.text(), cell);
  }

  /** Points, persons, areas. */
  Read number(GridCell cell) {
    return read(number(cell, false, "分"), cell);
  }

  Read rate(GridCell cell) {
    return read(number(cell, true, "%"), cell);
  }

  Read amount(GridCell cell) {
    if (isNothing(cell)) {
      return null;
    }
    if (unit == null) {
      faults.add(grid, cell, "没有写明金额单位（元或万元）。");
      return null;
    }
    var amount = number(cell, false, unit.label());
    return read(unit == wanted ? amount : wanted.fromYuan(unit.toYuan(amount)), cell);
  }

  private Read read(BigDecimal figure, GridCell cell) {
    return figure == null ? null : Read.of(figure, new Place(grid, cell));
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
