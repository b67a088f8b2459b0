package org.jiheng.documents.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiheng.documents.chapter.TextGrids;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.form.FormTitles;
import org.jiheng.documents.form.Layout;
import org.jiheng.documents.form.Terms;
import org.jiheng.documents.pdf.PdfText;
import org.jiheng.documents.pdf.PlacedLine;
import org.jiheng.documents.pdf.Spot;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.FiscalYears;

/**
 * Reads a filing from text in which no line is drawn between cells: forms are known by their words,
 * rows by their points, and the words of a row are parted as is likeliest.
 */
public final class PlainReader {

  private static final Layout LAYOUT = Layout.official();
  private static final int SHORT = 52;

  private final Terms terms = new Terms(FiscalYears.FIRST, AmountUnit.WAN_YUAN);
  private final TextGrids text = new TextGrids();
  private final Map<String, Spot> spots = new HashMap<>();
  private final List<PlacedLine> open = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private Area area = Area.TEXT;

  private enum Area {
    TEXT,
    BASE,
    FORM
  }

  private PlainReader() {}

  public static PdfText read(List<PlacedLine> lines) throws UnreadableDocument {
    var reader = new PlainReader();
    for (PlacedLine line : lines) {
      reader.line(line);
    }
    reader.close();
    reader.say();
    return new PdfText(reader.text.all(), reader.spots, List.of());
  }

  private void line(PlacedLine line) throws UnreadableDocument {
    var first = line.text().split("\\s+")[0];
    if (LAYOUT.project().name().match(first, terms)
        || LAYOUT.overall().department().match(first, terms) && area != Area.FORM) {
      begin(Area.FORM);
    } else if (LAYOUT.baseData().headcount().words().match(line.text(), terms)) {
      begin(Area.BASE);
    } else if (FormTitles.isTitle(line.text()) && line.text().length() < 10) {
      begin(Area.TEXT);
    }
    if (area == Area.TEXT) {
      chapter(line);
      return;
    }
    open.add(line);
    if (area == Area.FORM && LAYOUT.total().match(first, terms)) {
      begin(Area.TEXT);
    }
  }

  private void begin(Area next) throws UnreadableDocument {
    close();
    say();
    area = next;
  }

  /** A line that ends early ends its paragraph. */
  private void chapter(PlacedLine line) {
    paragraph.append(line.text());
    if (Width.of(line.text()) < SHORT) {
      say();
    }
  }

  private void say() {
    if (!paragraph.isEmpty()) {
      text.paragraph(paragraph.toString(), 0);
      paragraph.setLength(0);
    }
  }

  private void close() throws UnreadableDocument {
    if (open.isEmpty()) {
      return;
    }
    var table = area == Area.BASE ? PlainBase.of(open) : PlainForm.of(open);
    var found = new HashMap<String, Spot>();
    var name =
        text.table(
            "（第 " + open.get(0).page() + " 页）",
            (from, into) -> {
              into.addAll(table.cells(from));
              found.putAll(table.spots(from));
              return from + table.rows();
            });
    found.forEach((address, spot) -> spots.put(name + "!" + address, spot));
    open.clear();
  }
}
