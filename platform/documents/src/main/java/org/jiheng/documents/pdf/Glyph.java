package org.jiheng.documents.pdf;

/**
 * A printed character.
 *
 * @param text one character or, of a ligature, several; the replacement character where the font
 *     does not say which it is
 * @param x where it begins
 * @param y its baseline, from the top of the page
 * @param size of its font, whose name is the other
 * @param colour of its fill, as red, green and blue
 * @param upright whether it stands as the page's lines do, and is painted
 */
record Glyph(
    String text,
    double x,
    double y,
    double width,
    double size,
    String font,
    int colour,
    boolean upright) {

  /** How far above its baseline the middle of a character is, by its size. */
  static final double RISE = 0.35;

  /** How much of its size a character is high, about. */
  private static final double HEIGHT = 0.8;

  static final String UNKNOWN = "\uFFFD";

  double right() {
    return x + width;
  }

  double middle() {
    return x + width / 2;
  }

  /** The middle of its height, about. */
  double centre() {
    return y - size * RISE;
  }

  Box box() {
    return new Box(x, y - size * HEIGHT, right(), y);
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** Whether nobody can be sure which character a person sees. */
  boolean isDoubtful() {
    return !upright || text.codePoints().anyMatch(Glyph::isUnknown);
  }

  private static boolean isUnknown(int character) {
    return character == '\uFFFD'
        || character == '□'
        || Character.getType(character) == Character.PRIVATE_USE
        || Character.getType(character) == Character.CONTROL && !Character.isWhitespace(character);
  }
}
