package org.jiheng.documents.pdf;

import java.util.List;

/**
 * The text of a cell, from its lines.
 *
 * @param room what its last line leaves free
 * @param head the width of what its first line begins with
 * @param size of its type
 * @param mark how sure it is
 */
record CellText(String text, double room, double head, double size, Mark mark) {

  private static final CellText NOTHING = new CellText("", 0, 0, 0, Mark.SURE);

  /** The widest padding that cells have. */
  private static final double PADDING = 8;

  /** In narrower cells lines end anywhere. */
  private static final int WIDE = 12;

  private static final double INDENT = 1.5;

  /** Whether what begins like another text goes on here, for its line has no room for it. */
  boolean isFullBefore(CellText next) {
    return !text.isEmpty() && room < next.head + size;
  }

  boolean isBlank() {
    return text.isEmpty();
  }

  CellText marked(Mark further) {
    return new CellText(text, room, head, size, mark.or(further));
  }

  CellText with(CellText next) {
    if (next.isBlank()) {
      return this;
    }
    if (isBlank()) {
      return next;
    }
    var between = isFullBefore(next) ? between(text, next.text) : "\n";
    return new CellText(text + between + next.text, next.room, head, size, Mark.JOINED);
  }

  static CellText of(List<TextLine> lines, Box box) {
    if (lines.isEmpty()) {
      return NOTHING;
    }
    var padding = padding(lines, box);
    var available = box.width() - 2 * padding;
    var text = new StringBuilder();
    var mark = Mark.SURE;
    TextLine last = null;
    for (var line : lines) {
      if (line.doubtful()) {
        mark = Mark.GLYPH;
      }
      if (last != null) {
        var broken = isBroken(last, line, box.left() + padding, available);
        var left = available - used(last, box.left() + padding, available);
        if (!broken && left < last.size() && isParted(last, line)) {
          mark = isFigureParted(last, line) ? mark.or(Mark.JOINED) : mark;
        } else {
          text.append(broken ? "\n" : last.before(line));
        }
      }
      text.append(line.text());
      last = line;
    }
    var room = available - used(last, box.left() + padding, available);
    return new CellText(text.toString(), room, lines.get(0).head(), last.size(), mark);
  }

  private static double padding(List<TextLine> lines, Box box) {
    var left = lines.stream().mapToDouble(line -> line.left() - box.left()).min().orElse(0);
    return Math.max(0, Math.min(PADDING, left));
  }

  private static double used(TextLine line, double left, double available) {
    var before = line.left() - left;
    var behind = available - (line.right() - left);
    var centred = before > 2 && Math.abs(before - behind) < 2;
    return centred ? line.right() - line.left() : line.right() - left;
  }

  /** Whether a line ends before it is full, so that a new one was meant. */
  private static boolean isBroken(TextLine last, TextLine next, double left, double available) {
    if (available < WIDE * last.size()) {
      return false;
    }
    var room = available - used(last, left, available);
    var indented = next.left() - left > INDENT * next.size() && last.left() - left < next.size();
    return room > next.head() + last.size() || indented && room > -1 && isWhole(last.text());
  }

  private static boolean isWhole(String line) {
    return line.matches(".*[。；;！？：:]$");
  }

  /** A figure or word that is longer than its line is parted without a blank. */
  private static boolean isParted(TextLine last, TextLine next) {
    return !last.breaks()
        && !last.spaced()
        && isLatin(last.text(), true)
        && isLatin(next.text(), false);
  }

  private static boolean isFigureParted(TextLine last, TextLine next) {
    return Character.isDigit(next.text().charAt(0))
        && "0123456789.,".indexOf(last.text().charAt(last.text().length() - 1)) >= 0;
  }

  private static String between(String last, String next) {
    return isLatin(last, true) && isLatin(next, false) ? " " : "";
  }

  private static boolean isLatin(String text, boolean end) {
    var at = end ? text.length() - 1 : 0;
    return text.charAt(at) < 0x2E80;
  }
}
