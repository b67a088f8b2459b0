package org.jiheng.rules.expression;

import java.util.Map;

/**
 * Brings the spellings of a cell to one: width, operator signs, dashes, brackets, line breaks.
 *
 * <p>A blank between two digits of one line stays, so that a torn number is seen as malformed; a
 * line break inside a number is the cell's wrapping and is joined.
 */
final class CellText {

  private static final Map<Character, String> SIGNS =
      Map.ofEntries(
          Map.entry('≧', "≥"),
          Map.entry('⩾', "≥"),
          Map.entry('≦', "≤"),
          Map.entry('⩽', "≤"),
          Map.entry('›', ">"),
          Map.entry('﹥', ">"),
          Map.entry('‹', "<"),
          Map.entry('﹤', "<"),
          Map.entry('═', "="),
          Map.entry('﹦', "="),
          Map.entry('～', "~"),
          Map.entry('∼', "~"),
          Map.entry('—', "-"),
          Map.entry('–', "-"),
          Map.entry('−', "-"),
          Map.entry('‐', "-"),
          Map.entry('﹣', "-"),
          Map.entry('﹪', "%"),
          Map.entry('【', "("),
          Map.entry('】', ")"),
          Map.entry('〔', "("),
          Map.entry('〕', ")"),
          Map.entry('［', "("),
          Map.entry('］', ")"),
          Map.entry('[', "("),
          Map.entry(']', ")"),
          Map.entry('㎡', "平方米"),
          Map.entry('㎞', "公里"),
          Map.entry('㎏', "公斤"),
          Map.entry('﹒', "."),
          Map.entry('★', ""),
          Map.entry('☆', ""),
          Map.entry('\u200b', ""),
          Map.entry('\ufeff', ""));

  private static final String PLAIN = "%.()≥≤";

  private CellText() {}

  static String of(String raw) {
    int begin = 0;
    while (begin < raw.length() && isPlain(raw.charAt(begin))) {
      begin++;
    }
    if (begin == raw.length()) {
      return raw;
    }
    var text = new StringBuilder(raw.length()).append(raw, 0, begin);
    for (int i = begin; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (isPlain(c)) {
        text.append(c);
      } else if (isBlank(c)) {
        i = skipBlanks(raw, i, text);
      } else {
        append(text, c);
      }
    }
    return text.toString();
  }

  /** Appends one blank for a gap inside a number and returns the gap's last index. */
  private static int skipBlanks(String raw, int from, StringBuilder text) {
    int end = from;
    boolean wrapped = false;
    while (end < raw.length() && isBlank(raw.charAt(end))) {
      wrapped |= raw.charAt(end) == '\n' || raw.charAt(end) == '\r';
      end++;
    }
    boolean torn =
        !wrapped
            && text.length() > 0
            && isDigit(text.charAt(text.length() - 1))
            && end < raw.length()
            && isDigit(narrow(raw.charAt(end)));
    if (torn) {
      text.append(' ');
    }
    return end - 1;
  }

  private static void append(StringBuilder text, char c) {
    var sign = SIGNS.get(c);
    if (sign != null) {
      text.append(sign);
      return;
    }
    char narrow = narrow(c);
    int last = text.length() - 1;
    char before = last < 0 ? 0 : text.charAt(last);
    if (narrow == '=' && (before == '>' || before == '<')) {
      text.setCharAt(last, before == '>' ? '≥' : '≤');
    } else if (narrow == '<' && before == '=') {
      text.setCharAt(last, '≤');
    } else if (narrow == '>' && before == '=') {
      text.setCharAt(last, '≥');
    } else {
      text.append(narrow);
    }
  }

  private static char narrow(char c) {
    return c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
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
    for (int i = 0; i < text.length(); i++) {
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
