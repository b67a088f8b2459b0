package org.jiheng.documents.reading;

import java.util.ArrayList;
import java.util.List;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;
import org.jiheng.filing.json.Fault;

/** Everything that could not be read, each with its place in the document. */
final class Faults {

  private final List<Fault> faults = new ArrayList<>();

  void add(Grid grid, GridCell cell, String reason) {
    faults.add(new Fault(grid.where(cell), cell.text(), reason));
  }

  /** A fault of a whole sheet or table. */
  void add(Grid grid, String reason) {
    faults.add(new Fault(grid.name(), null, reason));
  }

  /** A fault of the whole document. */
  void add(String reason) {
    faults.add(new Fault("", null, reason));
  }

  List<Fault> all() {
    return List.copyOf(faults);
  }
}
