package org.jiheng.documents.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/** A table's cells: squares of the lattice, joined where no line runs between them. */
final class Squares {

  /** How much of an edge a line has to cover. */
  private static final double COVER = 0.6;

  private final Lattice.Frame frame;
  private final int columns;
  private final int rows;
  private final boolean[][] below;
  private final boolean[][] beside;

  private Squares(Lattice.Frame frame) {
    this.frame = frame;
    this.columns = frame.xs().length - 1;
    this.rows = frame.ys().length - 1;
    this.below = new boolean[rows][columns];
    this.beside = new boolean[rows][columns];
    frame.lines().forEach(this::mark);
  }

  /**
   * A cell's place.
   *
   * @param whole whether it is a rectangle
   */
  record Square(int row, int column, int rows, int columns, Box box, boolean whole) {}

  static List<Square> of(Lattice.Frame frame) {
    return new Squares(frame).cells();
  }

  private void mark(Ruling line) {
    var across = line.lying() ? frame.xs() : frame.ys();
    var at = nearest(line.lying() ? frame.ys() : frame.xs(), line.at());
    for (var i = 0; i < across.length - 1; i++) {
      var covered = Math.min(line.to(), across[i + 1]) - Math.max(line.from(), across[i]);
      if (covered >= COVER * (across[i + 1] - across[i])) {
        if (line.lying() && at > 0) {
          below[at - 1][i] = true;
        } else if (!line.lying() && at > 0) {
          beside[i][at - 1] = true;
        }
      }
    }
  }

  private static int nearest(double[] places, double at) {
    var found = Arrays.binarySearch(places, at);
    if (found >= 0) {
      return found;
    }
    var next = -found - 1;
    if (next == 0) {
      return 0;
    }
    return next == places.length || at - places[next - 1] < places[next] - at ? next - 1 : next;
  }

  private List<Square> cells() {
    var groups = new Groups(rows * columns);
    for (var r = 0; r < rows; r++) {
      for (var c = 0; c < columns; c++) {
        if (r + 1 < rows && !below[r][c]) {
          groups.join((r + 1) * columns + c, r * columns + c);
        }
        if (c + 1 < columns && !beside[r][c]) {
          groups.join(r * columns + c + 1, r * columns + c);
        }
      }
    }
    var cells = new LinkedHashMap<Integer, List<Integer>>();
    for (var i = 0; i < rows * columns; i++) {
      cells.computeIfAbsent(groups.of(i), group -> new ArrayList<>()).add(i);
    }
    return cells.values().stream().map(this::cell).toList();
  }

  private Square cell(List<Integer> squares) {
    var row = squares.get(0) / columns;
    var last = squares.get(squares.size() - 1) / columns;
    var left = squares.stream().mapToInt(i -> i % columns).min().orElseThrow();
    var right = squares.stream().mapToInt(i -> i % columns).max().orElseThrow();
    var down = last - row + 1;
    var across = right - left + 1;
    var xs = frame.xs();
    var ys = frame.ys();
    return new Square(
        row,
        left,
        down,
        across,
        new Box(xs[left], ys[row], xs[right + 1], ys[last + 1]),
        squares.size() == down * across);
  }
}
