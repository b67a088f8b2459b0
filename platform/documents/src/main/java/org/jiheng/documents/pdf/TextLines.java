package org.jiheng.documents.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Characters as lines, in the order in which a person reads them. */
final class TextLines {

  private TextLines() {}

  static List<TextLine> of(List<Glyph> glyphs) {
    var sorted = glyphs.stream().sorted(Comparator.comparingDouble(Glyph::y)).toList();
    var lines = new ArrayList<TextLine>();
    var line = new ArrayList<Glyph>();
    for (var glyph : sorted) {
      if (!line.isEmpty() && !isBeside(line, glyph)) {
        add(lines, line);
        line = new ArrayList<>();
      }
      line.add(glyph);
    }
    add(lines, line);
    return lines;
  }

  /**
   * In the order in which they are written: a line ends where the next character goes back or down.
   */
  static List<TextLine> asWritten(List<Glyph> glyphs) {
    var lines = new ArrayList<TextLine>();
    var line = new ArrayList<Glyph>();
    for (var glyph : glyphs) {
      if (!line.isEmpty() && !isNext(line.get(line.size() - 1), glyph)) {
        add(lines, line);
        line = new ArrayList<>();
      }
      line.add(glyph);
    }
    add(lines, line);
    return lines;
  }

  static boolean isNext(Glyph last, Glyph glyph) {
    return Math.abs(glyph.y() - last.y()) < 0.45 * Math.max(last.size(), glyph.size())
        && glyph.x() > last.x() - last.size();
  }

  private static boolean isBeside(List<Glyph> line, Glyph glyph) {
    var first = line.get(0);
    return glyph.y() - first.y() < 0.45 * Math.max(first.size(), glyph.size());
  }

  private static void add(List<TextLine> lines, List<Glyph> line) {
    if (line.stream().anyMatch(glyph -> !glyph.isBlank())) {
      lines.add(TextLine.of(line));
    }
  }
}
