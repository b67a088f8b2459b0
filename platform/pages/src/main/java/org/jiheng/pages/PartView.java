package org.jiheng.pages;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.DocumentPart;

/** A part as the template prints it. */
record PartView(String page, List<Piece> pieces) {

  static PartView of(DocumentPart part) {
    var kind = PageKind.of(part);
    return new PartView(
        kind.look(),
        IntStream.range(0, part.blocks().size())
            .mapToObj(b -> piece(part.blocks().get(b), new RowAt(b, 0), kind))
            .toList());
  }

  /**
   * One element.
   *
   * @param table null where it is text
   */
  record Piece(String tag, String look, String text, TableView table) {}

  private static Piece piece(Block block, RowAt first, PageKind kind) {
    if (block instanceof Block.Heading heading) {
      return new Piece("h" + heading.level(), "heading", heading.text(), null);
    }
    if (block instanceof Block.Paragraph paragraph) {
      return new Piece("p", "paragraph", paragraph.text(), null);
    }
    if (block instanceof Block.Line line) {
      return new Piece("p", line.role().name().toLowerCase(Locale.ROOT), line.text(), null);
    }
    var table = TableView.of((Block.Table) block, first, kind);
    return new Piece("div", table.isShort() ? "table together" : "table", null, table);
  }
}
