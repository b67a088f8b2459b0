package org.jiheng.documents.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A sheet or table as it was read: cells that hold something, at their places, and what merged
 * cells cover.
 */
public final class Grid {

  private final String name;
  private final boolean hidden;
  private final NavigableMap<Integer, NavigableMap<Integer, GridCell>> places = new TreeMap<>();
  private final Map<Integer, List<GridCell>> shown = new HashMap<>();
  private final List<Integer> rows;

  public Grid(String name, Collection<GridCell> cells) {
    this(name, cells, false);
  }

  /**
   * @param hidden whether nobody sees it who opens the file
   */
  public Grid(String name, Collection<GridCell> cells, boolean hidden) {
    this.name = name;
    this.hidden = hidden;
    cells.forEach(this::put);
    places.forEach((row, at) -> shown.put(row, once(at.values())));
    rows = List.copyOf(places.keySet());
  }

  /** A cell that reaches over several columns is met in each of them, one after the other. */
  private static List<GridCell> once(Collection<GridCell> met) {
    var cells = new ArrayList<GridCell>();
    GridCell last = null;
    for (GridCell cell : met) {
      if (cell != last) {
        cells.add(cell);
      }
      last = cell;
    }
    return List.copyOf(cells);
  }

  /** What a merged cell covers is not shown. */
  private void put(GridCell cell) {
    for (var r = cell.row(); r <= cell.lastRow(); r++) {
      var row = places.computeIfAbsent(r, at -> new TreeMap<>());
      for (var c = cell.column(); c <= cell.lastColumn(); c++) {
        row.putIfAbsent(c, cell);
      }
    }
  }

  public String name() {
    return name;
  }

  public boolean isHidden() {
    return hidden;
  }

  /** Where a cell is, for a person: {@code 附件2!C7}. */
  public String where(GridCell cell) {
    return name + "!" + cell.address();
  }

  public String where(int row, int column) {
    return name + "!" + GridCell.address(row, column);
  }

  /** The rows that hold something, from the top. */
  public List<Integer> rows() {
    return rows;
  }

  /** The cell that stands at a place or covers it; null where there is none. */
  public GridCell at(int row, int column) {
    var cells = places.get(row);
    return cells == null ? null : cells.get(column);
  }

  /** What stands in a row from left to right, cells that reach down from above included. */
  public List<GridCell> row(int row) {
    return shown.getOrDefault(row, List.of());
  }

  /** The cells that begin in a row. */
  public List<GridCell> begin(int row) {
    return row(row).stream().filter(cell -> cell.row() == row).toList();
  }

  /** The rows from one up to and without another, as a grid with the same addresses. */
  public Grid between(int from, int to) {
    var cells = new ArrayList<GridCell>();
    for (Map.Entry<Integer, NavigableMap<Integer, GridCell>> row :
        places.subMap(from, true, to, false).entrySet()) {
      cells.addAll(begin(row.getKey()));
    }
    return new Grid(name, cells, hidden);
  }

  public boolean isBlank() {
    return places.keySet().stream().flatMap(row -> row(row).stream()).allMatch(GridCell::isBlank);
  }
}
