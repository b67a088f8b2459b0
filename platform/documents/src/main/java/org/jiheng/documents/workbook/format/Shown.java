package org.jiheng.documents.workbook.format;

/**
 * What a cell shows.
 *
 * @param percent whether the number is multiplied by a hundred to be shown
 * @param flaw why it cannot be told what is shown, a Chinese sentence; null where it can
 */
public record Shown(String text, boolean percent, String flaw) {

  static Shown of(String text) {
    return new Shown(text, false, null);
  }

  static Shown unknown(String why) {
    return new Shown("", false, why);
  }
}
