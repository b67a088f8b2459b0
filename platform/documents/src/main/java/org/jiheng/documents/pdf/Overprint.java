package org.jiheng.documents.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Parts the text of a page from that of stamps, which is printed over it: in another colour or type
 * it lies upon characters that were there before, or goes over the rulings of a table.
 *
 * @param text in the order in which it is drawn
 */
record Overprint(List<Glyph> text, List<Stamp> stamps) {

  /** One line of a stamp. */
  record Stamp(Box box, String text) {}

  /** Of a character, how much another one lies upon. */
  private static final double UPON = 0.4;

  /** What the channels of a colour are apart that is not grey. */
  private static final int VIVID = 64;

  private static final int ENOUGH = 2;

  /** How far from a line of a stamp the next one is, by the size of its type. */
  private static final double NEXT_LINE = 3;

  static Overprint of(List<Glyph> drawn, List<Ruling> rules, ReadingLimits limits) {
    var runs = runs(drawn);
    var standing = rules.stream().filter(rule -> !rule.lying()).toList();
    var before = new Drawn(limits);
    var stamped = new boolean[runs.size()];
    for (var r = 0; r < runs.size(); r++) {
      var run = runs.get(r);
      stamped[r] = signs(run, standing, before, limits) >= ENOUGH;
      before.add(run);
    }
    for (var r = 1; r < runs.size(); r++) {
      stamped[r] |= stamped[r - 1] && goesOn(runs.get(r - 1), runs.get(r));
    }
    for (var r = runs.size() - 2; r >= 0; r--) {
      stamped[r] |= stamped[r + 1] && goesOn(runs.get(r), runs.get(r + 1));
    }
    var text = new ArrayList<Glyph>();
    var stamps = new ArrayList<Stamp>();
    for (var r = 0; r < runs.size(); r++) {
      if (stamped[r]) {
        stamps.add(stamp(runs.get(r)));
      } else {
        text.addAll(runs.get(r));
      }
    }
    return new Overprint(text, stamps);
  }

  /**
   * How much speaks for a stamp. What is neither grey nor on its own place is one; what is grey may
   * be an accent upon a letter, or a figure too long for its cell.
   */
  private static int signs(
      List<Glyph> run, List<Ruling> standing, Drawn before, ReadingLimits limits) {
    var out = crosses(run, standing, limits) ? 1 : 0;
    var upon = before.below(run);
    return out + upon > 0 && isColoured(run.get(0)) ? ENOUGH : out + upon;
  }

  /** Characters that are drawn one behind the other, in one colour and type, on one line. */
  private static List<List<Glyph>> runs(List<Glyph> drawn) {
    var runs = new ArrayList<List<Glyph>>();
    Glyph last = null;
    for (var glyph : drawn) {
      if (last == null || !isLike(last, glyph) || !TextLines.isNext(last, glyph)) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(glyph);
      last = glyph;
    }
    return runs;
  }

  private static boolean isLike(Glyph one, Glyph other) {
    return one.colour() == other.colour()
        && one.font().equals(other.font())
        && Math.abs(one.size() - other.size()) < 0.15 * one.size();
  }

  /** Whether it is red, blue or the like, and neither black nor grey. */
  private static boolean isColoured(Glyph glyph) {
    var red = glyph.colour() >> 16 & 0xFF;
    var green = glyph.colour() >> 8 & 0xFF;
    var blue = glyph.colour() & 0xFF;
    return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > VIVID;
  }

  private static boolean crosses(List<Glyph> run, List<Ruling> standing, ReadingLimits limits) {
    var first = run.get(0);
    var left = first.middle();
    var right = run.get(run.size() - 1).middle();
    for (var rule : standing) {
      limits.step();
      if (rule.at() > left
          && rule.at() < right
          && rule.from() < first.centre()
          && rule.to() > first.centre()) {
        return true;
      }
    }
    return false;
  }

  private static boolean goesOn(List<Glyph> one, List<Glyph> next) {
    var last = one.get(one.size() - 1);
    var first = next.get(0);
    return isColoured(first)
        && isLike(last, first)
        && Math.abs(last.y() - first.y()) < NEXT_LINE * first.size();
  }

  private static Stamp stamp(List<Glyph> run) {
    return new Stamp(
        run.stream().map(Glyph::box).reduce(Box::with).orElseThrow(),
        run.stream().map(Glyph::text).collect(Collectors.joining()));
  }

  /** What is drawn already, by the square of the page that it stands in. */
  private static final class Drawn {

    private static final int SQUARE = 24;

    private final Map<Long, List<Glyph>> bySquare = new HashMap<>();
    private final ReadingLimits limits;

    Drawn(ReadingLimits limits) {
      this.limits = limits;
    }

    void add(List<Glyph> run) {
      run.stream()
          .filter(glyph -> !glyph.isBlank())
          .forEach(
              glyph ->
                  bySquare
                      .computeIfAbsent(
                          square(glyph.middle(), glyph.centre(), 0, 0), each -> new ArrayList<>())
                      .add(glyph));
    }

    /** How many of the characters lie upon others that are not like them. */
    int below(List<Glyph> run) {
      var upon = 0;
      for (var glyph : run) {
        if (!glyph.isBlank() && isUpon(glyph)) {
          upon++;
        }
      }
      return upon;
    }

    private boolean isUpon(Glyph glyph) {
      for (var down = -1; down <= 1; down++) {
        for (var across = -1; across <= 1; across++) {
          var square = square(glyph.middle(), glyph.centre(), across, down);
          for (var below : bySquare.getOrDefault(square, List.of())) {
            limits.step();
            if (!isLike(below, glyph) && share(below.box(), glyph.box()) > UPON) {
              return true;
            }
          }
        }
      }
      return false;
    }

    private static double share(Box one, Box other) {
      var across = Math.min(one.right(), other.right()) - Math.max(one.left(), other.left());
      var down = Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top());
      return across <= 0 || down <= 0
          ? 0
          : Math.min(
              across / Math.min(one.width(), other.width()),
              down / Math.min(one.height(), other.height()));
    }

    private static long square(double x, double y, int across, int down) {
      var column = (long) Math.floor(x / SQUARE) + across;
      return (column << 32) ^ ((long) Math.floor(y / SQUARE) + down & 0xFFFF_FFFFL);
    }
  }
}
