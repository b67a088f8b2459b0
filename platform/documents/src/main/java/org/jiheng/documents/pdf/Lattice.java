package org.jiheng.documents.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** The tables that the rulings of a page make: lines that meet are one table. */
final class Lattice {

  private static final int LINES = 3_000;
  private static final int SQUARES = 60_000;

  private Lattice() {}

  /**
   * One table.
   *
   * @param xs where its columns end, from the left; {@code ys} likewise from the top
   */
  record Frame(double[] xs, double[] ys, List<Ruling> lines) {

    Box box() {
      return new Box(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
    }
  }

  static List<Frame> of(Ink page, ReadingLimits limits) {
    var lying = Rulings.joined(page.rules(), true);
    var standing = Rulings.joined(page.rules(), false);
    if (lying.size() + standing.size() > LINES) {
      return List.of();
    }
    var all = new ArrayList<Ruling>(lying);
    all.addAll(standing);
    var groups = new Groups(all.size());
    for (var l = 0; l < lying.size(); l++) {
      limits.step();
      for (var s = 0; s < standing.size(); s++) {
        if (lying.get(l).meets(standing.get(s))) {
          groups.join(l, lying.size() + s);
        }
      }
    }
    var tables = new HashMap<Integer, List<Ruling>>();
    for (var i = 0; i < all.size(); i++) {
      tables.computeIfAbsent(groups.of(i), group -> new ArrayList<>()).add(all.get(i));
    }
    return tables.values().stream()
        .map(Lattice::frame)
        .filter(frame -> frame.xs().length > 1 && frame.ys().length > 1)
        .filter(frame -> frame.xs().length * frame.ys().length <= SQUARES)
        .sorted(Comparator.comparingDouble(frame -> frame.box().top()))
        .toList();
  }

  private static Frame frame(List<Ruling> lines) {
    return new Frame(
        Rulings.places(lines.stream().filter(line -> !line.lying()).toList()),
        Rulings.places(lines.stream().filter(Ruling::lying).toList()),
        lines);
  }
}
