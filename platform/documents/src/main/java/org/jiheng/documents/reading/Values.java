package org.jiheng.documents.reading;

import java.math.BigDecimal;
import java.util.Set;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;
import org.jiheng.filing.AmountUnit;

/**
 * Reads the cells of one grid. A blank cell is null; what is neither blank nor what it should be
 * becomes a fault and null.
 */
final class Values {

  private static final Set<String> BLANK =
      Set.of("", "-", "—", "——", "/", "–", "−", "...", "......");

  /** What may stand behind points, persons and areas. */
  private static final Set<String> MEASURES = Set.of("", "分", "人", "名", "平方米", "m2");

  /** A share may be written without its sign. */
  private static final Set<String> RATES = Set.of("", "%");

  private final Grid grid;
  private final Faults faults;
  private final PrintedUnit unit;
  private final AmountUnit wanted;
  private boolean unitTold;

  /**
   * @param unit of the grid's amounts; null where it does not say
   * @param wanted the unit in which the filing states all of them
   */
  Values(Grid grid, Faults faults, PrintedUnit unit, AmountUnit wanted) {
    this.grid = grid;
    this.faults = faults;
    this.unit = unit;
    this.wanted = wanted;
  }

  /** Whatever was wrong with the unit was said. */
  Values withoutUnit() {
    unitTold = true;
    return this;
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
    if (cell.text().isBlank() && cell.figure().signum() != 0) {
      faults.add(grid, cell, shows(cell, ""));
      return null;
    }
    return said(cell.text().isBlank() ? cell.figure().toPlainString() : cell.text(), cell);
  }

  /** Points, persons, areas: as they are shown. */
  Read number(GridCell cell) {
    return isNothing(cell) ? null : read(figure(cell, MEASURES, "应为数值。"), cell);
  }

  /** A share in percent, as it is shown. */
  Read rate(GridCell cell) {
    if (isNothing(cell)) {
      return null;
    }
    return read(figure(cell, RATES, "应为百分比，例如 89.04%。"), cell);
  }

  /** An amount with all of its decimals, of which a format may hide some. */
  Read amount(GridCell cell) {
    if (isNothing(cell)) {
      return null;
    }
    if (unit == null) {
      tellUnit(cell);
      return null;
    }
    var shown = figure(cell, Set.of("", unit.label()), "应为数值。");
    if (shown == null) {
      return null;
    }
    var amount = stored(cell, shown);
    if (unit != PrintedUnit.of(wanted) && amount.stripTrailingZeros().scale() > unit.decimals()) {
      faults.add(
          grid,
          cell,
          "这里的金额以%s为单位，最多 %d 位小数（精确到分）：请改正数值，或者改正单位。".formatted(unit.label(), unit.decimals()));
      return null;
    }
    return read(unit.in(wanted, amount), cell);
  }

  /** Once a sheet is enough. */
  private void tellUnit(GridCell cell) {
    if (!unitTold) {
      faults.add(grid, cell, "没有写明金额单位（元或万元）：请写在表头，例如“单位：万元”。");
      unitTold = true;
    }
  }

  private BigDecimal stored(GridCell cell, BigDecimal shown) {
    var stored = cell.figure();
    var same = stored != null && new ShownFigure(shown, "").rounds(stored);
    return same && stored.scale() <= unit.decimals() ? stored : shown;
  }

  private Read read(BigDecimal figure, GridCell cell) {
    return figure == null ? null : Read.of(figure, new Place(grid, cell));
  }

  /** Whether a cell says nothing: it is blank or holds a dash. */
  static boolean isNothing(GridCell cell) {
    return cell == null
        || cell.flaw() == null
            && cell.figure() == null
            && BLANK.contains(ShownFigure.bare(cell.text()));
  }

  /**
   * @param behind what may stand behind the figure
   * @param wanted what should stand there instead of anything else, a sentence
   */
  private BigDecimal figure(GridCell cell, Set<String> behind, String wanted) {
    var flaw = cell.flaw();
    if (flaw == null && cell.figure() != null && cell.figure().signum() == 0 && !hasDigits(cell)) {
      return BigDecimal.ZERO;
    }
    var figures = ShownFigure.of(cell);
    if (flaw == null) {
      flaw = flaw(cell, figures, behind, wanted);
    }
    if (flaw != null) {
      faults.add(grid, cell, flaw);
      return null;
    }
    var stored = cell.figure();
    return stored != null && figures.shown().compareTo(stored) == 0 ? stored : figures.shown();
  }

  private static boolean hasDigits(GridCell cell) {
    return cell.text().codePoints().anyMatch(Character::isDigit);
  }

  /** Null of a figure that may stand there. */
  private static String flaw(
      GridCell cell, ShownFigure figures, Set<String> behind, String wanted) {
    var stored = cell.figure();
    if (figures.shown() == null) {
      return stored == null ? wanted : shows(cell, wanted);
    }
    if (!behind.contains(figures.unit())) {
      return unfit(figures.unit(), stored == null ? wanted : shows(cell, wanted));
    }
    if (stored != null && figures.shown().negate().compareTo(stored) == 0 && stored.signum() != 0) {
      return "单元格里存的是负数 " + stored.toPlainString() + "，显示却看不出负号：请改正数字格式，或者直接填写。";
    }
    return null;
  }

  private static String unfit(String unit, String wanted) {
    if (unit.equals("%")) {
      return "应为数值，不是百分比。";
    }
    return PrintedUnit.of(unit) == null ? wanted : "这里写的单位“" + unit + "”与这张表的金额单位不同：请换算后只填数值。";
  }

  private static String shows(GridCell cell, String wanted) {
    return "%s单元格里存的数是 %s，显示的是“%s”：请把数字格式改为“常规”后核对。"
        .formatted(wanted, cell.figure().toPlainString(), cell.text());
  }
}
