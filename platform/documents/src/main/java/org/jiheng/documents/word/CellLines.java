package org.jiheng.documents.word;

import java.util.ArrayList;
import java.util.List;

/** The lines of a cell; a table within it may hold one cell that says something. */
final class CellLines {

  private static final String NESTED = "单元格里还有一张表格：请改为普通文字。";

  private final ParagraphText texts;
  private final List<String> lines = new ArrayList<>();
  private String flaw;
  private boolean open;
  private boolean nested;

  CellLines(ParagraphText texts) {
    this.texts = texts;
  }

  void read(Node cell) {
    for (Node block : Wrappers.content(cell)) {
      if (block.is("p")) {
        say(texts.read(block));
      } else if (block.is("tbl")) {
        table(block);
      }
    }
  }

  private void say(Said said) {
    flaw = said.flaw() == null ? flaw : said.flaw();
    if (open) {
      lines.add(lines.remove(lines.size() - 1) + said.text());
    } else {
      lines.add(said.text());
    }
    open = said.open();
  }

  private void table(Node table) {
    nested = true;
    var saying = 0;
    for (Node row : Wrappers.content(table)) {
      for (Node cell : row.is("tr") ? Wrappers.content(row) : List.<Node>of()) {
        if (cell.is("tc")) {
          var inner = new CellLines(texts);
          inner.read(cell);
          saying += inner.text().isBlank() ? 0 : 1;
          flaw = inner.flaw == null ? flaw : inner.flaw;
          lines.add(inner.text());
        }
      }
    }
    flaw = saying > 1 ? NESTED : flaw;
  }

  /** Null where all of it can be read. */
  String flaw() {
    return flaw;
  }

  String text() {
    return nested
        ? String.join("\n", lines.stream().filter(line -> !line.isBlank()).toList())
        : String.join("\n", lines);
  }
}
