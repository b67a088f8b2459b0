package org.jiheng.documents.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The tables of a page, and the lines that stand in none. */
record PageContent(Ink ink, List<Piece> tables, List<TextLine> lines) {

  static PageContent of(Ink ink, ReadingLimits limits) {
    var frames = outermost(Lattice.of(ink, limits));
    List<List<Glyph>> inside = new ArrayList<>();
    frames.forEach(frame -> inside.add(new ArrayList<>()));
    List<Glyph> outside = new ArrayList<>();
    for (var glyph : ink.glyphs()) {
      limits.step();
      var within = outside;
      for (var f = 0; f < frames.size(); f++) {
        if (frames.get(f).box().holds(glyph.middle(), glyph.centre())) {
          within = inside.get(f);
        }
      }
      within.add(glyph);
    }
    var tables = new ArrayList<Piece>();
    for (var f = 0; f < frames.size(); f++) {
      tables.add(Piece.of(ink, frames.get(f), inside.get(f)));
    }
    tables.sort(Comparator.comparingDouble(table -> table.box().top()));
    var lines =
        TextLines.of(outside).stream()
            .map(line -> ink.isStamped(line.box()) ? line.inDoubt() : line)
            .toList();
    return new PageContent(ink, tables, lines);
  }

  /** A table within a cell is text of that cell. */
  private static List<Lattice.Frame> outermost(List<Lattice.Frame> frames) {
    return frames.stream()
        .filter(
            frame ->
                frames.stream()
                    .noneMatch(other -> other != frame && other.box().holds(frame.box())))
        .toList();
  }
}
