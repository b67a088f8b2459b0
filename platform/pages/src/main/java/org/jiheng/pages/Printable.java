package org.jiheng.pages;

/** What a page can show of a text. */
final class Printable {

  private static final String MISSING = "□";

  private Printable() {}

  /** The text with a box for every character that XML cannot carry or the font does not have. */
  static String text(String text, PageFonts fonts) {
    var shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (point == '\n' || point == '\t' || point != '\r' && fonts.has(point)) {
                shown.appendCodePoint(point);
              } else if (point != '\r') {
                shown.append(MISSING);
              }
            });
    return shown.toString();
  }
}
