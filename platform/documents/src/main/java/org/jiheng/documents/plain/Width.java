package org.jiheng.documents.plain;

import java.util.regex.Pattern;

/** How wide text is printed, in half of a Chinese character. */
final class Width {

  private static final String WIDE_MARKS = "≥≤“”’‘…—＞＜（），。";
  private static final String NEVER_FIRST = "，。、；：）”》？！%";
  private static final String NEVER_LAST = "“（《";
  private static final Pattern LATIN = Pattern.compile("^[\\x21-\\x7e]+");

  private Width() {}

  static int of(String text) {
    return text.codePoints().map(c -> c < 0x2E80 && WIDE_MARKS.indexOf(c) < 0 ? 1 : 2).sum();
  }

  /** That of what a line begins with and cannot part. */
  static int ofHead(String line) {
    var latin = LATIN.matcher(line);
    var end = latin.find() ? latin.end() : Math.min(1, line.length());
    if (end < line.length() && NEVER_FIRST.indexOf(line.charAt(end)) >= 0) {
      end++;
    }
    if (NEVER_LAST.indexOf(line.charAt(0)) >= 0 && end < line.length()) {
      end++;
    }
    return of(line.substring(0, end));
  }
}
