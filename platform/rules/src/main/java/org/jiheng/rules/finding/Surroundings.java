package org.jiheng.rules.finding;

/** Whether what stands before the words on a figure leaves open of what or of when it is. */
final class Surroundings {

  private static final String DELIMITERS = "，:;、。()";

  private Surroundings() {}

  /** Nothing but time, remarks in brackets and words that only lead on. */
  static boolean areNeutral(String text) {
    for (var at = 0; at < text.length(); ) {
      var end = end(text, at);
      if (end == at) {
        return false;
      }
      at = end;
    }
    return true;
  }

  private static int end(String text, int at) {
    var remark = text.charAt(at) == '(' ? text.indexOf(')', at) : -1;
    if (remark > 0) {
      return remark + 1;
    }
    if (DELIMITERS.indexOf(text.charAt(at)) >= 0) {
      return at + 1;
    }
    var year = Affixes.yearEnd(text, at);
    if (year > 0) {
      return year;
    }
    for (String word : Words.NEUTRAL.list()) {
      if (text.startsWith(word, at)) {
        return at + word.length();
      }
    }
    var digits = at;
    while (digits < text.length() && digits < at + 2 && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    var month = digits > at && text.startsWith("月", digits);
    return month ? digits + (text.startsWith("底", digits + 1) ? 2 : 1) : at;
  }

  /** Of a part of the year, or of what is still to come. */
  static boolean arePartial(String text) {
    if (Words.PARTIAL.anyIn(text)) {
      return true;
    }
    for (var at = text.indexOf('月'); at > 0; at = text.indexOf('月', at + 1)) {
      if (Character.isDigit(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }
}
