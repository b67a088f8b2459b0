package org.jiheng.documents.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiheng.documents.chapter.Outline;
import org.jiheng.documents.chapter.TextGrids;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.form.Layout;
import org.jiheng.documents.form.Spellings;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;

/**
 * Turns paragraphs and tables into grids. Of a report that the platform itself has printed what it
 * has added to the filing is left out.
 */
final class Gridding {

  /** The size in which a report prints headings below those of chapters. */
  private static final double HEADING = 13.5;

  private static final String NOT_WHOLE = "平台打印的评价报告：只印出附件 1 中的收支项目，其余收支项目不在其中";

  private final TextGrids text = new TextGrids();
  private final Map<String, Spot> spots = new HashMap<>();
  private final List<Spot> left = new ArrayList<>();
  private final FormWords words = new FormWords();
  private final List<Element> elements;
  private boolean printed;

  /** Whether a report prints all that was filed, as those of today do. */
  private boolean whole;

  private Gridding(List<Element> elements) {
    this.elements = elements;
  }

  static PdfText of(List<Element> elements) throws UnreadableDocument {
    var sorting = new Gridding(elements);
    sorting.read();
    return new PdfText(sorting.text.all(), sorting.spots, sorting.left);
  }

  private void read() throws UnreadableDocument {
    for (var i = 0; i < elements.size(); i++) {
      if (elements.get(i) instanceof Element.Table table) {
        if (isResult(table)) {
          printed = true;
          whole = elements.stream().anyMatch(Gridding::isFilingSheet);
          if (!whole) {
            head(i);
          }
          i = note(i + 1);
        } else if (!isAdded() || !whole && words.isUnits(table)) {
          table(table);
        }
      } else if (elements.get(i) instanceof Paragraph paragraph) {
        if (isEnd(i)) {
          return;
        }
        if (!isAdded() || !isAboveTable(i) && !isUnwritten(i) && !isUnwritten(i + 1)) {
          paragraph(paragraph);
        }
      }
    }
  }

  /** Whose a report is, and of which year, as the sheet that says so. */
  private void head(int result) throws UnreadableDocument {
    var title =
        elements.subList(0, result).stream()
            .filter(Paragraph.class::isInstance)
            .map(element -> ((Paragraph) element).text())
            .collect(Collectors.joining());
    var head = new ReportHead(grid((Element.Table) elements.get(result)), title);
    text.table("（第 1 页）", head::read);
    var box = ((Element.Table) elements.get(result)).cells().get(0).cell().box();
    left.add(new Spot(Mark.LEFT_OUT, 1, box, NOT_WHOLE, List.of()));
  }

  /** The last paragraph of what a report notes below its result, in type of one size. */
  private int note(int from) {
    var last = from;
    while (last + 1 < elements.size()
        && elements.get(last) instanceof Paragraph one
        && elements.get(last + 1) instanceof Paragraph next
        && Math.abs(one.size() - next.size()) < 0.1) {
      last++;
    }
    return last;
  }

  /** Whether tables here are the platform's own. */
  private boolean isAdded() {
    return printed && text.isBeforeForms();
  }

  private boolean isAboveTable(int paragraph) {
    return paragraph + 1 < elements.size() && elements.get(paragraph + 1) instanceof Element.Table;
  }

  /** Whether it says that a chapter has no text; its heading stands above. */
  private boolean isUnwritten(int element) {
    return element < elements.size()
        && elements.get(element) instanceof Paragraph paragraph
        && Outline.UNWRITTEN.equals(paragraph.text());
  }

  private boolean isEnd(int paragraph) {
    return paragraph + 1 < elements.size()
        && elements.get(paragraph) instanceof Paragraph title
        && elements.get(paragraph + 1) instanceof Paragraph below
        && Outline.isBehindFiling(title.text(), below.text());
  }

  private static boolean isFilingSheet(Element element) {
    return element instanceof Paragraph paragraph
        && Layout.official().filing().title().equals(paragraph.text().strip());
  }

  private static boolean isResult(Element.Table table) {
    return Outline.isResult(grid(table));
  }

  private static Grid grid(Element.Table table) {
    return new Grid("", table.cells().stream().map(part -> cell(part, 0)).toList());
  }

  private void paragraph(Paragraph paragraph) {
    text.paragraph(paragraph.text(), isOwnHeading(paragraph) ? 1 : 0);
    if (paragraph.doubtful()) {
      left.add(
          new Spot(Mark.GLYPH, paragraph.page(), paragraph.box(), paragraph.text(), List.of()));
    }
  }

  /** A report prints chapters that are not official like parts of a chapter, but for the number. */
  private boolean isOwnHeading(Paragraph paragraph) {
    return isAdded()
        && Math.abs(paragraph.size() - HEADING) < 0.3
        && !Spellings.isItem(paragraph.text());
  }

  private void table(Element.Table table) throws UnreadableDocument {
    var found = new LinkedHashMap<String, Spot>();
    var name =
        text.table(
            "（第 " + table.page() + " 页）",
            (from, into) -> {
              var below = from;
              for (var part : table.cells()) {
                var cell = cell(part, from);
                into.add(cell);
                found.put(cell.address(), spot(part));
                below = Math.max(below, cell.lastRow() + 1);
              }
              return below;
            });
    found.forEach((address, spot) -> spots.put(name + "!" + address, spot));
  }

  private static Spot spot(LongTable.Part part) {
    var said = part.cell().said();
    return new Spot(said.mark(), part.page(), part.cell().box(), said.text(), List.of());
  }

  private static GridCell cell(LongTable.Part part, int from) {
    var cell = part.cell();
    return GridCell.text(cell.row() + from, cell.column(), cell.said().text())
        .spanning(cell.rows(), cell.columns());
  }
}
