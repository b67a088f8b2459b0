package org.jiheng.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.PlacedCells;
import org.jiheng.documents.table.TableRow;

/**
 * A table as the template prints it. A row that is repeated on further pages begins a section, so
 * that what stands before it is not repeated with it.
 *
 * @param columns their widths in percent
 * @param type the size of its type in points; null where it is that of the page
 */
record TableView(List<BigDecimal> columns, BigDecimal type, List<Section> sections) {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** A table of so many rows and lines stands on one page. */
  private static final int SHORT_ROWS = 8;

  private static final int SHORT_LINES = 14;

  static TableView of(Block.Table table, RowAt first, PageKind kind) {
    var sections = new ArrayList<Section>();
    var from = first.row();
    for (Block.Table section : titled(table).sections()) {
      sections.add(Section.of(section, new RowAt(first.block(), from), kind));
      from += section.rows().size();
    }
    var type = TypeSize.of(table, kind);
    return new TableView(
        columns(table.widths()),
        type == kind.type() ? null : BigDecimal.valueOf(type, 1),
        sections);
  }

  /** A title right above a header goes with it, and never stays alone at the end of a page. */
  private static Block.Table titled(Block.Table table) {
    var rows = new ArrayList<TableRow>(table.rows());
    for (var r = 0; r < rows.size() - 1; r++) {
      var cells = rows.get(r).cells();
      var title = cells.size() == 1 && cells.get(0).columns() == table.widths().size();
      if (title && rows.get(r + 1).header()) {
        rows.set(r, new TableRow(cells, true));
      }
    }
    return new Block.Table(table.widths(), rows);
  }

  private static List<BigDecimal> columns(List<Integer> widths) {
    var sum = BigDecimal.valueOf(widths.stream().mapToInt(Integer::intValue).sum());
    return widths.stream()
        .map(width -> WHOLE.multiply(BigDecimal.valueOf(width)))
        .map(width -> width.divide(sum, 3, RoundingMode.HALF_UP))
        .toList();
  }

  boolean isShort() {
    var rows = sections.stream().flatMap(Section::rows).toList();
    return rows.size() <= SHORT_ROWS && rows.stream().mapToInt(RowView::lines).sum() <= SHORT_LINES;
  }

  /** Rows that are repeated, and the rows below them. */
  record Section(List<RowView> head, List<RowView> body) {

    static Section of(Block.Table table, RowAt first, PageKind kind) {
      var placed = PlacedCells.of(table);
      var head = new ArrayList<RowView>();
      var body = new ArrayList<RowView>();
      for (var r = 0; r < table.rows().size(); r++) {
        var row = table.rows().get(r);
        var at = new RowAt(first.block(), first.row() + r);
        (row.header() ? head : body).add(RowView.of(at, row, placed.get(r), table.widths(), kind));
      }
      return new Section(head, body);
    }

    private Stream<RowView> rows() {
      return Stream.concat(head.stream(), body.stream());
    }
  }
}
