package org.jiheng.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.DocumentPart;
import org.jiheng.documents.table.PlacedCells;
import org.jiheng.documents.table.PlacedCells.Placed;
import org.jiheng.documents.table.TableRow;

/**
 * Cells that go down many rows, written anew where a page begins: without it the first columns of
 * that page stand empty, and nobody knows which indicators its rows belong to.
 */
final class Continuation {

  private static final String MARK = "（续）";

  private Continuation() {}

  /** The rows that a cell of a row above reaches down to. */
  static Set<RowAt> covered(DocumentPart part) {
    var covered = new LinkedHashSet<RowAt>();
    for (var b = 0; b < part.blocks().size(); b++) {
      if (part.blocks().get(b) instanceof Block.Table table && reachesDown(table)) {
        var rows = PlacedCells.of(table);
        for (var r = 1; r < rows.size(); r++) {
          if (!table.rows().get(r).header() && !rows.get(r).stream().allMatch(Placed::first)) {
            covered.add(new RowAt(b, r));
          }
        }
      }
    }
    return covered;
  }

  private static boolean reachesDown(Block.Table table) {
    return table.rows().stream()
        .anyMatch(row -> !row.header() && row.cells().stream().anyMatch(cell -> cell.rows() > 1));
  }

  /**
   * What begins a page where further rows were found to: of a table the rows that were known above
   * the first further one, and the further ones. With every step the ends of pages move up, never
   * down, so an end is reached.
   */
  static Set<RowAt> moved(Set<RowAt> known, Set<RowAt> found) {
    var further = found.stream().filter(row -> !known.contains(row)).collect(Collectors.toSet());
    return Stream.concat(
            known.stream().filter(row -> further.stream().noneMatch(row::isBelow)),
            further.stream())
        .collect(Collectors.toSet());
  }

  /** The part with the cells divided above each of the rows. */
  static DocumentPart of(DocumentPart part, Set<RowAt> rows) {
    var blocks = new ArrayList<Block>();
    for (Block block : part.blocks()) {
      var b = blocks.size();
      var begins =
          rows.stream()
              .filter(row -> row.block() == b)
              .map(RowAt::row)
              .collect(Collectors.toCollection(TreeSet::new));
      blocks.add(begins.isEmpty() ? block : divided((Block.Table) block, begins));
    }
    return new DocumentPart(part.name(), part.landscape(), blocks);
  }

  private static Block.Table divided(Block.Table table, NavigableSet<Integer> begins) {
    var rows = new ArrayList<TableRow>();
    for (List<Placed> placed : PlacedCells.of(table)) {
      var row = table.rows().get(rows.size());
      rows.add(
          row.cells().isEmpty()
              ? row
              : new TableRow(cells(placed, rows.size(), begins), row.header()));
    }
    return new Block.Table(table.widths(), rows);
  }

  private static List<Cell> cells(List<Placed> placed, int r, NavigableSet<Integer> begins) {
    var cells = new ArrayList<Cell>();
    for (Placed here : placed) {
      var end = here.row() + here.cell().rows();
      var next = begins.higher(r);
      var down = (next == null ? end : Math.min(end, next)) - r;
      if (here.first()) {
        cells.add(here.cell().down(down));
      } else if (begins.contains(r)) {
        cells.add(continued(here.cell()).down(down));
      }
    }
    return cells;
  }

  private static Cell continued(Cell cell) {
    var text = cell.text() == null || cell.text().isBlank() ? null : cell.text() + MARK;
    return Cell.of(cell.role(), text, cell.columns());
  }
}
