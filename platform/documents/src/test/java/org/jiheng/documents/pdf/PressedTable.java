package org.jiheng.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.PlacedCells;
import org.jiheng.documents.table.PlacedCells.Placed;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.table.TextRoom;

/** A table that is parted by the ends of pages; what goes down many rows is named only once. */
final class PressedTable {

  private static final float TYPE = 9;
  private static final float STEP = 12;
  private static final float PAD = 4;

  private final Paper paper;
  private final Block.Table table;
  private final Press.Look look;
  private final List<List<Placed>> rows;
  private final float unit;
  private final List<Strip> strips = new ArrayList<>();

  /** Some of the lines of a row. */
  private record Strip(int row, int from, int to) {}

  PressedTable(Paper paper, Block.Table table, Press.Look look) {
    this.paper = paper;
    this.table = table;
    this.look = look;
    this.rows = PlacedCells.of(table);
    this.unit = paper.width() / TextRoom.width(table.widths(), 0, table.widths().size());
  }

  void print() throws IOException {
    paper.down(STEP / 2);
    var header = new ArrayList<Integer>();
    for (var r = 0; r < rows.size(); r++) {
      if (table.rows().get(r).header()) {
        header.add(r);
      }
      row(r, header);
    }
    flush();
    paper.down(STEP);
  }

  private void row(int r, List<Integer> header) throws IOException {
    var lines = lines(r);
    var from = 0;
    while (height() + (lines - from) * STEP + 2 * PAD > paper.room()) {
      var fit = (int) ((paper.room() - height() - 2 * PAD) / STEP);
      if (fit < 2 || !look.parted() && (lines - from) * STEP < paper.height() - 6 * STEP) {
        fit = 0;
      }
      if (fit > 0) {
        strips.add(new Strip(r, from, from + fit));
        from += fit;
      }
      flush();
      paper.turn();
      if (look.repeated() && !header.contains(r)) {
        header.forEach(h -> strips.add(new Strip(h, 0, lines(h))));
      }
    }
    strips.add(new Strip(r, from, Math.max(lines, from + 1)));
  }

  private int lines(int r) {
    return rows.get(r).stream()
        .filter(Placed::first)
        .mapToInt(placed -> wrapped(placed).size())
        .reduce(1, Math::max);
  }

  private List<String> wrapped(Placed placed) {
    try {
      return paper.wrapped(placed.cell().text(), width(placed) - 2 * PAD, TYPE);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private float width(Placed placed) {
    return TextRoom.width(table.widths(), placed.column(), placed.cell().columns()) * unit;
  }

  private float height() {
    return (float) strips.stream().mapToDouble(PressedTable::height).sum();
  }

  private static float height(Strip strip) {
    return (strip.to() - strip.from()) * STEP + 2 * PAD;
  }

  private void flush() throws IOException {
    for (var s = 0; s < strips.size(); s++) {
      var strip = strips.get(s);
      for (Placed placed : rows.get(strip.row())) {
        cell(s, placed);
      }
      paper.down(height(strip));
    }
    if (!strips.isEmpty()) {
      paper.line(Paper.MARGIN, paper.y(), Paper.MARGIN + paper.width(), paper.y());
    }
    strips.clear();
  }

  private void cell(int s, Placed placed) throws IOException {
    var strip = strips.get(s);
    var left = Paper.MARGIN + TextRoom.width(table.widths(), 0, placed.column()) * unit;
    var right = left + width(placed);
    var top = paper.y();
    paper.line(left, top, left, top - height(strip));
    paper.line(right, top, right, top - height(strip));
    var below = s > 0 && strips.get(s - 1).row() == strip.row() - 1;
    if (!below || placed.first()) {
      paper.line(left, top, right, top);
    }
    if (!placed.first()) {
      return;
    }
    var lines = wrapped(placed);
    for (var i = strip.from(); i < Math.min(strip.to(), lines.size()); i++) {
      var centred = placed.cell().role() != Role.TEXT;
      var free = centred ? right - left - 2 * PAD - paper.width(lines.get(i), TYPE) : 0;
      var base = top - PAD - (i - strip.from() + 1) * STEP + 3;
      paper.text(lines.get(i), left + PAD + free / 2, base, TYPE);
    }
  }
}
