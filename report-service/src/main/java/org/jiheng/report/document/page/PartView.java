package org.jiheng.report.document.page;

import java.util.List;
import java.util.Locale;
import org.jiheng.report.document.table.Block;
import org.jiheng.report.document.table.Part;

/** A part as the template prints it. */
record PartView(String page, List<Piece> pieces) {

  /** A table of so many rows stands on one page. */
  private static final int SHORT = 8;

  static PartView of(Part part) {
    boolean text = part.blocks().stream().anyMatch(Block.Heading.class::isInstance);
    String page = part.landscape() ? "wide" : text ? "text" : "form";
    return new PartView(page, part.blocks().stream().map(PartView::piece).toList());
  }

  /**
   * One element.
   *
   * @param table null where it is text
   */
  record Piece(String tag, String look, String text, TableView table) {}

  private static Piece piece(Block block) {
    if (block instanceof Block.Heading heading) {
      return new Piece("h" + heading.level(), "heading", heading.text(), null);
    }
    if (block instanceof Block.Paragraph paragraph) {
      return new Piece("p", "paragraph", paragraph.text(), null);
    }
    if (block instanceof Block.Line line) {
      return new Piece("p", line.role().name().toLowerCase(Locale.ROOT), line.text(), null);
    }
    var table = (Block.Table) block;
    String look = table.rows().size() <= SHORT ? "table together" : "table";
    return new Piece("div", look, null, TableView.of(table));
  }
}
