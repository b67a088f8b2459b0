package org.jiheng.rules.expression;

import java.util.Map;
import org.jiheng.filing.Spelling;

/**
 * Brings the spellings of a cell to one: width, operator signs, dashes, brackets, line breaks.
 *
 * <p>A blank between two digits of one line stays, so that a torn number is seen as malformed; a
 * line break inside a number is the cell's wrapping and is joined.
 */
final class CellSpelling {

  private static final Map<Character, String> SIGNS =
      Map.ofEntries(
          Map.entry('≧', "≥"),
          Map.entry('⩾', "≥"),
          Map.entry('≦', "≤"),
          Map.entry('⩽', "≤"),
          Map.entry('›', ">"),
          Map.entry('‹', "<"),
          Map.entry('═', "="),
          Map.entry('～', "~"),
          Map.entry('∼', "~"),
          Map.entry('—', "-"),
          Map.entry('–', "-"),
          Map.entry('−', "-"),
          Map.entry('‐', "-"),
          Map.entry('【', "("),
          Map.entry('】', ")"),
          Map.entry('〔', "("),
          Map.entry('〕', ")"),
          Map.entry('[', "("),
          Map.entry(']', ")"),
          Map.entry('★', ""),
          Map.entry('☆', ""));

  /** Below it only square brackets are signs, and most of what is not plain stands there. */
  private static final char FIRST_SIGN = '\u2000';

  private static final String PLAIN = "%.()≥≤";

  private CellSpelling() {}

  static String of(String filed) {
    var raw = Spelling.of(filed);
    var begin = 0;
    while (begin < raw.length() && isPlain(raw.charAt(begin))) {
      begin++;
    }
    if (begin == raw.length()) {
      return raw;
    }
    var text = new StringBuilder(raw.length()).append(raw, 0, begin);
    for (var i = begin; i < raw.length(); i++) {
      var c = raw.charAt(i);
      if (isPlain(c)) {
        text.append(c);
      } else if (isBlank(c)) {
        i = skipBlanks(raw, i, text);
      } else if (isAngle(raw, i)) {
        text.append(c == '》' ? '>' : '<');
      } else {
        append(text, c);
      }
    }
    return text.toString();
  }

  /** A mark of a title that stands before a number is meant for the sign. */
  private static boolean isAngle(String raw, int at) {
    var c = raw.charAt(at);
    return (c == '》' || c == '《')
        && at + 1 < raw.length()
        && isDigit(raw.charAt(at + 1))
        && raw.indexOf(c == '》' ? '《' : '》') < 0;
  }

  /** Appends one blank for a gap inside a number and returns the gap's last index. */
  private static int skipBlanks(String raw, int from, StringBuilder text) {
    var end = from;
    var wrapped = false;
    while (end < raw.length() && isBlank(raw.charAt(end))) {
      wrapped |= raw.charAt(end) == '\n' || raw.charAt(end) == '\r';
      end++;
    }
    var torn =
        !wrapped
            && text.length() > 0
            && isDigit(text.charAt(text.length() - 1))
            && end < raw.length()
            && isDigit(raw.charAt(end));
    if (torn) {
      text.append(' ');
    }
    return end - 1;
  }

  private static void append(StringBuilder text, char c) {
    var sign = c < FIRST_SIGN && c != '[' && c != ']' ? null : SIGNS.get(c);
    if (sign != null) {
      text.append(sign);
      return;
    }
    var last = text.length() - 1;
    char before = last < 0 ? 0 : text.charAt(last);
    if (c == '=' && (before == '>' || before == '<')) {
      text.setCharAt(last, before == '>' ? '≥' : '≤');
    } else if (c == '<' && before == '=') {
      text.setCharAt(last, '≤');
    } else if (c == '>' && before == '=') {
      text.setCharAt(last, '≥');
    } else {
      text.append(c);
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Chinese characters, digits and a few signs, most of every cell, have one spelling. */
  private static boolean isPlain(char c) {
    return c >= '一' && c <= '鿿' || isDigit(c) || PLAIN.indexOf(c) >= 0;
  }

  /** Whether a text has no other characters than some. */
  static boolean hasOnly(String some, String text) {
    for (var i = 0; i < text.length(); i++) {
      if (some.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
