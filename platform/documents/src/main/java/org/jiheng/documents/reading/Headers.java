package org.jiheng.documents.reading;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jiheng.documents.form.Spellings;
import org.jiheng.documents.form.Terms;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;

/** Finds the printed words of a form in a grid, wherever they stand. */
record Headers(Grid grid, Terms terms) {

  /** The first cell that says just these words. */
  Optional<GridCell> find(Spellings words) {
    return grid.rows().stream()
        .flatMap(row -> grid.begin(row).stream())
        .filter(cell -> words.match(cell.text(), terms))
        .findFirst();
  }

  /** Whether any cell of a row says these words. */
  boolean says(int row, Spellings words) {
    return grid.row(row).stream().anyMatch(cell -> words.match(cell.text(), terms));
  }

  /** Whether any cell of a row says these words, alone or with text behind them. */
  boolean begins(int row, Spellings words) {
    return grid.row(row).stream()
        .anyMatch(cell -> words.match(cell.text().split("[：:]")[0], terms));
  }

  /** What stands to the right of a printed word. */
  GridCell right(GridCell label) {
    return grid.at(label.row(), label.lastColumn() + 1);
  }

  /** What stands below a printed word. */
  GridCell below(GridCell label) {
    return grid.at(label.lastRow() + 1, label.column());
  }

  /**
   * A header row.
   *
   * @param columns the place of each column that was found, by member
   */
  record Header(int row, Map<String, Integer> columns) {

    Integer column(String member) {
      return columns.get(member);
    }

    boolean has(String member) {
      return columns.containsKey(member);
    }

    int first() {
      return columns.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }
  }

  /** The first row that has all of some columns' words. */
  Optional<Header> header(Map<String, Spellings> columns, String... needed) {
    return grid.rows().stream()
        .map(row -> header(row, columns))
        .filter(header -> Arrays.stream(needed).allMatch(header::has))
        .findFirst();
  }

  /** A word that stands in two columns is taken from the first that no other member has. */
  Header header(int row, Map<String, Spellings> columns) {
    var found = new LinkedHashMap<String, Integer>();
    columns.forEach(
        (member, words) ->
            grid.row(row).stream()
                .filter(cell -> cell.lastRow() == row || cell.row() == row)
                .filter(cell -> !found.containsValue(cell.column()))
                .filter(cell -> words.match(cell.text(), terms))
                .findFirst()
                .ifPresent(cell -> found.put(member, cell.column())));
    return new Header(row, found);
  }
}
