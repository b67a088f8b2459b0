package org.jiheng.rules.finding;

import java.util.ArrayDeque;
import java.util.regex.Pattern;

/**
 * The words that lead to a figure.
 *
 * @param before what stands before them in the sentence, behind the figure before
 * @param words those behind the last sign between clauses, without brackets
 * @param clause the same with the things that it lists before the last one
 */
record Head(String before, String words, String clause, String between) {

  static final int LONGEST = 60;
  private static final int LONGEST_BEHIND = 20;
  private static final String CLAUSES = "，;:(";
  private static final String DELIMITERS = CLAUSES + "、";
  private static final String ENDS = "，;:、()。!?";
  private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年|(上年|去年)(?!度?结)|(本年|当年)");
  private static final Pattern BOOKS = Pattern.compile(FindingWords.BUDGET_NAME.any());

  /** Of a figure before which a text from an index to another one stands; a label may end in :. */
  static Head of(String text, int from, int end, String title) {
    var start = start(text, from, end, DELIMITERS);
    var colon = start == end && start > from && text.charAt(start - 1) == ':';
    var close = colon ? start - 1 : end;
    var begin = colon ? start(text, from, close, DELIMITERS) : start;
    var label = colon && close == 0 ? title : text.substring(begin, close);
    var clause = text.substring(start(text, from, close, CLAUSES), close);
    return new Head(
        text.substring(from, begin),
        LineNames.plain(label),
        LineNames.plain(clause),
        text.substring(from, end));
  }

  /** Where the words begin that belong to the figure; what stands in brackets is passed over. */
  private static int start(String text, int from, int end, String delimiters) {
    var depth = 0;
    for (var at = end; at > from; at--) {
      var c = text.charAt(at - 1);
      if (c == ')') {
        depth++;
      } else if (c == '(' && depth > 0) {
        depth--;
      } else if (depth == 0 && delimiters.indexOf(c) >= 0) {
        return at;
      }
    }
    return from;
  }

  /** The words that follow at an index. */
  static String behind(String text, int from) {
    var end = from;
    while (end < text.length()
        && end - from < LONGEST_BEHIND
        && ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(from, end);
  }

  /** What the words say to have been brought about: 外租场地使场均成本 is of the cost. */
  static String effect(String words) {
    for (String cause : FindingWords.CAUSING.list()) {
      var at = words.lastIndexOf(cause);
      if (at >= 0) {
        return words.substring(at + cause.length());
      }
    }
    return words;
  }

  /** Longer than any name with its words around it. */
  boolean isLong() {
    return words.length() > LONGEST;
  }

  /** Whether they begin with a year, as what is said of the whole department does. */
  boolean hasYear() {
    return Affixes.yearEnd(words, 0) > 0;
  }

  /** Nothing but a year and words for the kind of figure. */
  boolean isEmpty() {
    return Affixes.core(FindingWords.BEFORE_NAME, FindingWords.AFTER_NAME, words).isEmpty();
  }

  /** The year that the words name last; null where they name none. */
  Integer year(int own) {
    Integer year = null;
    var found = YEAR.matcher(withoutRemarks(between));
    while (found.find()) {
      year =
          found.group(1) != null
              ? Integer.valueOf(found.group(1))
              : Integer.valueOf(found.group(2) != null ? own - 1 : own);
    }
    return year;
  }

  /** Without what stands in brackets that were closed. */
  private static String withoutRemarks(String text) {
    var plain = new StringBuilder();
    var opened = new ArrayDeque<Integer>();
    for (var at = 0; at < text.length(); at++) {
      var c = text.charAt(at);
      if (c == '(') {
        opened.push(plain.length());
      }
      plain.append(c);
      if (c == ')' && !opened.isEmpty()) {
        plain.setLength(opened.pop());
      }
    }
    return plain.toString();
  }

  /** The kind of amount that the words say; null also where they name two. */
  Phase phase() {
    var plain = isLong() ? "" : BOOKS.matcher(words).replaceAll("");
    var planned = FindingWords.PLANNED.anyIn(plain);
    var spent = FindingWords.SPENT.anyIn(plain);
    if (planned == spent) {
      return null;
    }
    return spent ? Phase.EXECUTED : plain.contains("年初") ? Phase.INITIAL : Phase.ANNUAL;
  }
}
