package org.jiheng.documents.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A printed line.
 *
 * @param left where its first visible character begins; {@code right} where its last one ends
 * @param font of most of its Chinese, whichever part of it the file carries; empty where it has
 *     none
 * @param head the width of what cannot be parted at its beginning
 * @param breaks whether it could be broken somewhere
 * @param spaced whether a blank is written behind it
 * @param doubtful whether not every character is sure
 */
record TextLine(
    String text,
    double left,
    double right,
    double y,
    double size,
    String font,
    double head,
    boolean breaks,
    boolean spaced,
    boolean doubtful) {

  /** What is left out between words of Latin letters is seen as a gap. */
  private static final double GAP = 0.18;

  /** What names the part of a font that a file carries. */
  private static final Pattern SUBSET = Pattern.compile("^[A-Z]{6}\\+");

  /** Between others only a wide one is meant. */
  private static final double WIDE_GAP = 0.7;

  static TextLine of(List<Glyph> unsorted) {
    var glyphs = once(unsorted);
    var text = new StringBuilder();
    Glyph last = null;
    for (var glyph : glyphs) {
      if (last != null && isApart(last, glyph)) {
        text.append(' ');
      }
      text.append(glyph.text());
      last = glyph;
    }
    var seen = glyphs.stream().filter(glyph -> !glyph.isBlank()).toList();
    var size = seen.stream().mapToDouble(Glyph::size).max().orElse(0);
    return new TextLine(
        text.toString().strip(),
        seen.get(0).x(),
        seen.stream().mapToDouble(Glyph::right).max().orElse(0),
        seen.get(0).y(),
        size,
        font(seen),
        head(seen),
        breaks(text.toString().strip()),
        glyphs.get(glyphs.size() - 1).isBlank(),
        seen.stream().anyMatch(Glyph::isDoubtful) || overlap(seen));
  }

  /** Bold type is sometimes made by printing twice. */
  private static List<Glyph> once(List<Glyph> glyphs) {
    var sorted = glyphs.stream().sorted(Comparator.comparingDouble(Glyph::x)).toList();
    var once = new ArrayList<Glyph>();
    for (var glyph : sorted) {
      var near = Math.max(0, once.size() - 3);
      if (once.subList(near, once.size()).stream().noneMatch(other -> isSame(other, glyph))) {
        once.add(glyph);
      }
    }
    return once;
  }

  private static boolean isSame(Glyph one, Glyph other) {
    return one.text().equals(other.text())
        && Math.abs(one.x() - other.x()) < 0.12 * one.size()
        && Math.abs(one.y() - other.y()) < 0.12 * one.size();
  }

  private static boolean overlap(List<Glyph> glyphs) {
    for (var i = 1; i < glyphs.size(); i++) {
      var last = glyphs.get(i - 1);
      var shared = last.right() - glyphs.get(i).x();
      if (shared > 0.5 * Math.min(last.width(), glyphs.get(i).width()) && last.width() > 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isApart(Glyph last, Glyph next) {
    if (last.isBlank() || next.isBlank()) {
      return false;
    }
    var gap = next.x() - last.right();
    var latin = isLatin(last.text()) && isLatin(next.text());
    return gap > (latin ? GAP : WIDE_GAP) * Math.max(last.size(), next.size());
  }

  TextLine inDoubt() {
    return new TextLine(text, left, right, y, size, font, head, breaks, spaced, true);
  }

  Box box() {
    return new Box(left, y - size, right, y + size / 4);
  }

  /** The middle of its height, about. */
  double centre() {
    return y - size * Glyph.RISE;
  }

  private static String font(List<Glyph> seen) {
    return seen.stream()
        .filter(glyph -> !isLatin(glyph.text()))
        .map(glyph -> SUBSET.matcher(glyph.font()).replaceFirst(""))
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** Whether another line is set in another font, as a heading is. */
  boolean isSetUnlike(TextLine other) {
    return !font.isEmpty()
        && !other.font.isEmpty()
        && !font.equals(other.font)
        && text.length() > 1
        && other.text.length() > 1;
  }

  /** What stands between this line and the one in which it goes on. */
  String before(TextLine next) {
    var latin = isLatin(last(text)) && isLatin(first(next.text));
    return spaced || latin ? " " : "";
  }

  private static String first(String text) {
    return text.substring(0, 1);
  }

  private static String last(String text) {
    return text.substring(text.length() - 1);
  }

  private static double head(List<Glyph> seen) {
    var end = 1;
    while (end < seen.size() && end < 40 && holdsTogether(seen.get(end - 1), seen.get(end))) {
      end++;
    }
    return seen.get(end - 1).right() - seen.get(0).x();
  }

  private static boolean holdsTogether(Glyph last, Glyph next) {
    return !isApart(last, next)
        && (isLatin(last.text()) && isLatin(next.text()) || isPunctuation(next.text()));
  }

  private static boolean breaks(String text) {
    return text.codePoints().anyMatch(c -> c >= 0x2E80 || Character.isWhitespace(c));
  }

  static boolean isLatin(String text) {
    return text.codePoints().allMatch(c -> c < 0x2E80 && !Character.isWhitespace(c));
  }

  private static boolean isPunctuation(String text) {
    return "，。、；：！？）》”’】％%".contains(text);
  }
}
