package org.jiheng.documents.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The part of a table that stands on one page.
 *
 * @param xs where its columns end, from the left
 */
record Piece(int page, Box box, double[] xs, int rows, List<PieceCell> cells) {

  static Piece of(Ink ink, Lattice.Frame frame, List<Glyph> glyphs) {
    var squares = Squares.of(frame);
    var place = new int[frame.ys().length - 1][frame.xs().length - 1];
    for (var s = 0; s < squares.size(); s++) {
      var square = squares.get(s);
      for (var r = square.row(); r < square.row() + square.rows(); r++) {
        Arrays.fill(place[r], square.column(), square.column() + square.columns(), s);
      }
    }
    var inside = new ArrayList<List<Glyph>>();
    squares.forEach(square -> inside.add(new ArrayList<>()));
    for (var glyph : glyphs) {
      var row = index(frame.ys(), glyph.centre());
      var column = index(frame.xs(), glyph.middle());
      inside.get(place[row][column]).add(glyph);
    }
    var cells = new ArrayList<PieceCell>();
    for (var s = 0; s < squares.size(); s++) {
      cells.add(cell(squares.get(s), inside.get(s), ink));
    }
    return new Piece(ink.page(), frame.box(), frame.xs(), place.length, cells);
  }

  private static PieceCell cell(Squares.Square square, List<Glyph> glyphs, Ink ink) {
    var said = CellText.of(TextLines.of(glyphs), square.box());
    if (!said.isBlank() && ink.covers(square.box()) || !square.whole()) {
      said = said.marked(Mark.GLYPH);
    }
    return new PieceCell(
        square.row(), square.column(), square.rows(), square.columns(), square.box(), said);
  }

  private static int index(double[] places, double at) {
    var found = Arrays.binarySearch(places, at);
    var index = found >= 0 ? found : -found - 2;
    return Math.max(0, Math.min(places.length - 2, index));
  }

  /** Whether another part may be of the same table. */
  boolean isAsWideAs(Piece other) {
    return Math.abs(box.left() - other.box.left()) < LongTable.NEAR
        && Math.abs(box.right() - other.box.right()) < LongTable.NEAR;
  }
}
