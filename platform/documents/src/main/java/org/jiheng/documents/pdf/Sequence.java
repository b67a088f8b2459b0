package org.jiheng.documents.pdf;

import java.util.ArrayList;
import java.util.List;

/** The paragraphs and tables of a file in their order, those that pages part put together. */
final class Sequence {

  private final FormWords words = new FormWords();
  private final Paragraphs paragraphs;
  private final List<Element> elements = new ArrayList<>();
  private final List<Paragraphs.Placed> lines = new ArrayList<>();
  private final List<Piece> table = new ArrayList<>();

  private Sequence(Paragraphs paragraphs) {
    this.paragraphs = paragraphs;
  }

  static List<Element> of(List<PageContent> pages) {
    var furniture = new Furniture();
    pages.forEach(page -> furniture.see(page.ink(), page.lines()));
    var texts =
        pages.stream()
            .map(
                page ->
                    new PageContent(
                        page.ink(),
                        page.tables(),
                        page.lines().stream()
                            .filter(line -> !furniture.isPart(page.ink(), line))
                            .toList()))
            .toList();
    var all =
        texts.stream()
            .flatMap(
                page -> page.lines().stream().map(line -> new Paragraphs.Placed(line, page.ink())))
            .toList();
    var sequence = new Sequence(new Paragraphs(all));
    texts.forEach(sequence::page);
    sequence.closeTable();
    sequence.closeText();
    return sequence.elements;
  }

  private void page(PageContent page) {
    var next = 0;
    for (var piece : page.tables()) {
      while (next < page.lines().size() && page.lines().get(next).centre() < piece.box().top()) {
        line(page, page.lines().get(next++));
      }
      table(piece);
    }
    while (next < page.lines().size()) {
      line(page, page.lines().get(next++));
    }
  }

  private void line(PageContent page, TextLine line) {
    closeTable();
    lines.add(new Paragraphs.Placed(line, page.ink()));
  }

  private void table(Piece piece) {
    closeText();
    if (!table.isEmpty()) {
      var last = table.get(table.size() - 1);
      if (last.page() + 1 != piece.page() || !last.isAsWideAs(piece)) {
        closeTable();
      }
    }
    table.add(piece);
  }

  private void closeText() {
    elements.addAll(paragraphs.of(lines));
    lines.clear();
  }

  private void closeTable() {
    if (!table.isEmpty()) {
      elements.add(new Element.Table(LongTable.of(table, words), table.get(0).page()));
      table.clear();
    }
  }
}
