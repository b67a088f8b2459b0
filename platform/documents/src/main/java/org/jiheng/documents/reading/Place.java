package org.jiheng.documents.reading;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;
import org.jiheng.filing.json.Origin;

/**
 * Where something was read.
 *
 * @param cell null for the whole sheet or table
 */
record Place(Grid grid, GridCell cell) {

  static Place of(Grid grid) {
    return new Place(grid, null);
  }

  /**
   * @param said what the filing says of it
   */
  Origin origin(JsonNode said) {
    if (cell == null) {
      return new Origin(grid.name(), null);
    }
    return new Origin(grid.where(cell), isSaid(said) ? null : text());
  }

  private boolean isSaid(JsonNode said) {
    if (said.isNumber() && cell.figure() != null) {
      var shown = cell.percent() ? cell.figure().movePointRight(2) : cell.figure();
      return said.decimalValue().compareTo(shown) == 0;
    }
    return said.asText().equals(cell.text());
  }

  /** A figure with all of its decimals, which a format may hide. */
  private String text() {
    return cell.figure() == null || cell.percent() ? cell.text() : cell.figure().toPlainString();
  }
}
