package org.jiheng.documents.reading;

import java.util.stream.Stream;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;

/**
 * A row of attachment 1.
 *
 * @param line of a printed line its code; of a department's own the line that it stands below
 * @param name of a department's own line; null for a printed one
 */
record BaseRow(
    Grid grid,
    GridCell label,
    String line,
    String name,
    Read prior,
    Read initial,
    Read annual,
    Read executed) {

  /** The code that the line gets where nothing else gives it one. */
  String code() {
    return name == null ? line : line + "." + name;
  }

  /** Where the row is known by its words. */
  Place place() {
    return new Place(grid, label);
  }

  boolean isBlank() {
    return Stream.of(prior, initial, annual, executed).allMatch(amount -> amount == null);
  }
}
