package org.jiheng.rules.finding;

import java.util.List;

/** Takes words off the ends of a name that are no part of it. */
final class Affixes {

  private static final int YEAR = 4;

  private Affixes() {}

  /** Without the first word of the list, or the year, that it begins with; null where with none. */
  static String withoutFirst(FindingWords words, String text) {
    var year = yearEnd(text, 0);
    if (year > 0) {
      return text.substring(year);
    }
    for (String word : words.list()) {
      if (text.startsWith(word)) {
        return text.substring(word.length());
      }
    }
    return null;
  }

  /** Without the word of the list that it ends with; null where with none. */
  static String withoutLast(List<String> words, String text) {
    for (String word : words) {
      if (text.endsWith(word)) {
        return text.substring(0, text.length() - word.length());
      }
    }
    return null;
  }

  /** Without all such words at both ends. */
  static String core(FindingWords before, FindingWords after, String text) {
    var rest = text;
    for (var next = rest; next != null; next = withoutFirst(before, rest)) {
      rest = next;
    }
    return withoutAllLast(after.list(), rest);
  }

  /** Without all words of the list that it ends with. */
  static String withoutAllLast(List<String> words, String text) {
    var rest = text;
    for (var next = rest; next != null; next = withoutLast(words, rest)) {
      rest = next;
    }
    return rest;
  }

  /** Where 2024年 or 2024年度 ends that begins at an index; 0 where none does. */
  static int yearEnd(String text, int from) {
    var end = from + YEAR;
    if (!text.startsWith("20", from) || end >= text.length() || text.charAt(end) != '年') {
      return 0;
    }
    var digits = Character.isDigit(text.charAt(end - 2)) && Character.isDigit(text.charAt(end - 1));
    if (!digits) {
      return 0;
    }
    return text.startsWith("度", end + 1) ? end + 2 : end + 1;
  }
}
