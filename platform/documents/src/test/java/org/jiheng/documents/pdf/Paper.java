package org.jiheng.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Role;

/** Pages with numbers at their feet, filled from the top. */
final class Paper {

  static final float MARGIN = 60;
  private static final float BODY = 12;
  private static final float STEP = 20;

  private final PDDocument pdf;
  private final PDFont font;
  private final PDRectangle size;
  private PDPageContentStream content;
  private float y;

  Paper(PDDocument pdf, PDFont font, boolean lying) {
    this.pdf = pdf;
    this.font = font;
    var a4 = PDRectangle.A4;
    this.size = lying ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4;
  }

  float room() {
    return y - MARGIN;
  }

  float height() {
    return size.getHeight() - 2 * MARGIN;
  }

  float width() {
    return size.getWidth() - 2 * MARGIN;
  }

  float y() {
    return y;
  }

  void down(float by) {
    y -= by;
  }

  void turn() throws IOException {
    close();
    var page = new PDPage(size);
    pdf.addPage(page);
    content = new PDPageContentStream(pdf, page);
    content.setLineWidth(0.5f);
    y = size.getHeight() - MARGIN;
    text("— " + pdf.getNumberOfPages() + " —", size.getWidth() / 2 - 12, MARGIN / 2, 9);
  }

  void close() throws IOException {
    if (content != null) {
      content.close();
    }
  }

  void text(String said, float x, float base, float type) throws IOException {
    if (!said.isBlank()) {
      content.beginText();
      content.setFont(font, type);
      content.newLineAtOffset(x, base);
      content.showText(printable(said));
      content.endText();
    }
  }

  void line(float x, float from, float toX, float to) throws IOException {
    content.moveTo(x, from);
    content.lineTo(toX, to);
    content.stroke();
  }

  void say(Block block) throws IOException {
    var type = BODY;
    var indent = 2 * BODY;
    var said = "";
    if (block instanceof Block.Paragraph paragraph) {
      said = paragraph.text();
    } else if (block instanceof Block.Heading heading) {
      said = heading.text();
      type = BODY + 2;
    } else if (block instanceof Block.Line line) {
      said = line.text();
      indent = 0;
      type = line.role() == Role.TITLE ? 18 : BODY;
    }
    for (String line : wrapped(said, width() - indent, type)) {
      if (room() < STEP) {
        turn();
      }
      y -= STEP;
      text(line, MARGIN + indent, y, type);
    }
  }

  /** The lines of a text as a word processor breaks them. */
  List<String> wrapped(String said, float width, float type) throws IOException {
    var lines = new ArrayList<String>();
    for (String part : said == null ? List.<String>of() : said.lines().toList()) {
      var line = new StringBuilder();
      var used = 0f;
      for (int point : part.codePoints().toArray()) {
        var glyph = Character.toString(point);
        var wide = font.getStringWidth(printable(glyph)) / 1000 * type;
        if (used + wide > width && !line.isEmpty()) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
        }
        line.append(glyph);
        used += wide;
      }
      lines.add(line.toString());
    }
    return lines;
  }

  float width(String said, float type) throws IOException {
    return font.getStringWidth(printable(said)) / 1000 * type;
  }

  private String printable(String said) throws IOException {
    var shown = new StringBuilder();
    for (int point : said.codePoints().toArray()) {
      shown.append(Press.has(point) ? Character.toString(point) : "□");
    }
    return shown.toString();
  }
}
