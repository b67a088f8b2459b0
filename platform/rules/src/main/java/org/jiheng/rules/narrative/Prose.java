package org.jiheng.rules.narrative;

import java.util.BitSet;

/**
 * A text without what layout put into it: blanks, line breaks, full width, quotation marks,
 * thousands separators. Every character knows its place in the text as filed.
 */
public final class Prose {

  private static final String QUOTES = "“”\"‘’'「」『』《》〈〉";

  private final String text;
  private final int[] places;
  private final BitSet lineStarts;

  private Prose(String text, int[] places, BitSet lineStarts) {
    this.text = text;
    this.places = places;
    this.lineStarts = lineStarts;
  }

  public static Prose of(String raw) {
    var text = new StringBuilder(raw.length());
    var places = new int[raw.length()];
    var lineStarts = new BitSet();
    var newLine = true;
    for (var i = 0; i < raw.length(); i++) {
      var c = plain(raw.charAt(i));
      if (c == '\n' || c == '\r') {
        newLine = true;
      } else if (isIdeograph(c) || !isLayout(c) && !separatesThousands(raw, i)) {
        if (newLine) {
          lineStarts.set(text.length());
          newLine = false;
        }
        places[text.length()] = i;
        text.append(c == ',' ? '，' : c);
      }
    }
    return new Prose(text.toString(), places, lineStarts);
  }

  private static boolean isIdeograph(char c) {
    return c >= '\u4e00' && c <= '\u9fff';
  }

  private static boolean isLayout(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || QUOTES.indexOf(c) >= 0;
  }

  /** The comma of 1,234.56, whose groups have three digits each. */
  private static boolean separatesThousands(String raw, int at) {
    return raw.charAt(at) == ','
        && at > 0
        && isDigit(raw, at - 1)
        && isDigit(raw, at + 1)
        && isDigit(raw, at + 2)
        && isDigit(raw, at + 3)
        && !isDigit(raw, at + 4);
  }

  private static boolean isDigit(String raw, int at) {
    return at < raw.length() && raw.charAt(at) >= '0' && raw.charAt(at) <= '9';
  }

  private static char plain(char c) {
    var wide = c >= '！' && c <= '～' && c != '，';
    return wide ? (char) (c - '！' + '!') : c;
  }

  public String text() {
    return text;
  }

  public boolean beginsLine(int at) {
    return lineStarts.get(at);
  }

  /** Where a character stands in the text as filed. */
  public int start(int at) {
    return places[at];
  }

  /** Where what ends before a character ends in the text as filed. */
  public int end(int at) {
    return at == 0 ? 0 : places[at - 1] + 1;
  }
}
