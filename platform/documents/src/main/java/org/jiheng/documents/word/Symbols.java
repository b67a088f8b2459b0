package org.jiheng.documents.word;

import java.util.Map;

/** Characters that are known by their font and their place in it. */
final class Symbols {

  private static final int PRIVATE = 0xF000;
  private static final int PRIVATE_END = 0xF0FF;

  private static final Map<Integer, String> SYMBOL =
      Map.ofEntries(
          Map.entry(0xA3, "≤"),
          Map.entry(0xA5, "∞"),
          Map.entry(0xB0, "°"),
          Map.entry(0xB1, "±"),
          Map.entry(0xB3, "≥"),
          Map.entry(0xB4, "×"),
          Map.entry(0xB7, "·"),
          Map.entry(0xB8, "÷"),
          Map.entry(0xB9, "≠"),
          Map.entry(0xBA, "≡"),
          Map.entry(0xBB, "≈"),
          Map.entry(0xBC, "…"),
          Map.entry(0xD6, "√"),
          Map.entry(0x2D, "−"));

  private static final Map<Integer, String> WINGDINGS =
      Map.of(0x6F, "□", 0xA8, "□", 0xFC, "√", 0xFB, "×", 0xFE, "☑", 0x6C, "●", 0x6E, "■");

  private Symbols() {}

  /** Null of what nobody knows. */
  static String of(String font, int character) {
    if (character < PRIVATE || character > PRIVATE_END) {
      return Character.isBmpCodePoint(character) && !isPrivate(character)
          ? String.valueOf((char) character)
          : null;
    }
    var place = character - PRIVATE;
    if ("Symbol".equalsIgnoreCase(font)) {
      return SYMBOL.getOrDefault(place, isPlain(place) ? String.valueOf((char) place) : null);
    }
    return "Wingdings".equalsIgnoreCase(font) ? WINGDINGS.get(place) : null;
  }

  static boolean isPrivate(int character) {
    return Character.getType(character) == Character.PRIVATE_USE;
  }

  /** Digits and marks stand in the font of symbols where they stand everywhere. */
  private static boolean isPlain(int place) {
    return place >= ' ' && place <= '?' && "\"$'*@".indexOf(place) < 0;
  }
}
