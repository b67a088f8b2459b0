package org.jiheng.rules.narrative;

import java.util.Arrays;
import java.util.BitSet;
import org.jiheng.filing.Spelling;

/**
 * A text in one spelling without what layout put into it: blanks, line breaks, quotation marks,
 * thousands separators. Every character knows its place in the text as filed.
 */
public final class Prose {

  private static final String QUOTES = "“”\"‘’'「」『』《》〈〉";

  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final BitSet lineStarts;

  private Prose(String text, int[] starts, int[] ends, BitSet lineStarts) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.lineStarts = lineStarts;
  }

  public static Prose of(String raw) {
    return new Reader(raw).read();
  }

  /** Walks over the text as filed once. */
  private static final class Reader {

    private final String raw;
    private final StringBuilder text;
    private final BitSet lineStarts = new BitSet();
    private int[] starts;
    private int[] ends;
    private boolean newLine = true;

    Reader(String raw) {
      this.raw = raw;
      this.text = new StringBuilder(raw.length());
      this.starts = new int[raw.length()];
      this.ends = new int[raw.length()];
    }

    Prose read() {
      for (var at = 0; at < raw.length(); ) {
        at = Spelling.isUsualIdeograph(raw.charAt(at)) ? ideograph(at) : other(at);
      }
      return new Prose(text.toString(), starts, ends, lineStarts);
    }

    private int ideograph(int at) {
      append(raw.charAt(at), at, at + 1);
      return at + 1;
    }

    private int other(int at) {
      var point = raw.codePointAt(at);
      var end = at + Character.charCount(point);
      if (point == '\n' || point == '\r') {
        newLine = true;
      } else if (!Character.isWhitespace(point) && !Character.isSpaceChar(point)) {
        visible(usual(point, at, end), at, end);
      }
      return end;
    }

    /** Full-width signs and stops are so many that they are known without asking. */
    private String usual(int point, int at, int end) {
      if (point == '。' || point == '、') {
        return raw.substring(at, end);
      }
      return point >= '！' && point <= '～'
          ? Character.toString(point - '！' + '!')
          : Spelling.of(raw.substring(at, end));
    }

    private void visible(String usual, int at, int end) {
      for (var i = 0; i < usual.length(); i++) {
        var c = usual.charAt(i);
        if (QUOTES.indexOf(c) < 0
            && !Character.isWhitespace(c)
            && !Character.isSpaceChar(c)
            && !separatesThousands(c, at)) {
          append(c == ',' ? '，' : c, at, end);
        }
      }
    }

    private void append(char c, int at, int end) {
      if (newLine) {
        lineStarts.set(text.length());
        newLine = false;
      }
      if (text.length() == starts.length) {
        starts = Arrays.copyOf(starts, 2 * starts.length + 1);
        ends = Arrays.copyOf(ends, starts.length);
      }
      starts[text.length()] = at;
      ends[text.length()] = end;
      text.append(c);
    }

    /** The comma of 1,234.56, whose groups have three digits each. */
    private boolean separatesThousands(char c, int at) {
      return c == ','
          && raw.charAt(at) == ','
          && at > 0
          && isDigit(at - 1)
          && isDigit(at + 1)
          && isDigit(at + 2)
          && isDigit(at + 3)
          && !isDigit(at + 4);
    }

    private boolean isDigit(int at) {
      return at < raw.length() && raw.charAt(at) >= '0' && raw.charAt(at) <= '9';
    }
  }

  public String text() {
    return text;
  }

  public boolean beginsLine(int at) {
    return lineStarts.get(at);
  }

  /** Where a character stands in the text as filed. */
  public int start(int at) {
    return starts[at];
  }

  /** Where what ends before a character ends in the text as filed. */
  public int end(int at) {
    return at == 0 ? 0 : ends[at - 1];
  }
}
