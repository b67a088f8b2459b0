package org.jiheng.rules.finding;

/** Whether what stands before the words on a figure leaves open of what or of when it is. */
final class Surroundings {

  private static final String DELIMITERS = "，:;、。()";

  private Surroundings() {}

  /** Nothing but time, remarks in brackets and words that only lead on. */
  static boolean areNeutral(String text) {
    var lastClose = text.lastIndexOf(')');
    for (var at = 0; at < text.length(); ) {
      var remark = at < lastClose && text.charAt(at) == '(';
      var end = remark ? text.indexOf(')', at) + 1 : end(text, at);
      if (end == at) {
        return false;
      }
      at = end;
    }
    return true;
  }

  private static int end(String text, int at) {
    if (DELIMITERS.indexOf(text.charAt(at)) >= 0) {
      return at + 1;
    }
    var year = Affixes.yearEnd(text, at);
    if (year > 0) {
      return year;
    }
    for (String word : FindingWords.NEUTRAL.list()) {
      if (text.startsWith(word, at)) {
        return at + word.length();
      }
    }
    var month = numberEnd(text, at);
    return month > at && text.startsWith("月", month) ? dayEnd(text, month + 1) : at;
  }

  /** Where a day or the end of the month ends that stands there. */
  private static int dayEnd(String text, int at) {
    var day = numberEnd(text, at);
    if (day > at && text.startsWith("日", day)) {
      return day + 1;
    }
    return text.startsWith("底", at) || text.startsWith("末", at) ? at + 1 : at;
  }

  private static int numberEnd(String text, int at) {
    var end = at;
    while (end < text.length() && end < at + 2 && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Of a part of the year, or of what is still to come; the year's last day is its end. */
  static boolean arePartial(String text) {
    if (FindingWords.PARTIAL.anyIn(text)) {
      return true;
    }
    for (var at = text.indexOf('月'); at > 0; at = text.indexOf('月', at + 1)) {
      if (Character.isDigit(text.charAt(at - 1)) && !isYearsEnd(text, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isYearsEnd(String text, int month) {
    return month > 1
        && text.startsWith("12", month - 2)
        && (text.startsWith("31日", month + 1)
            || text.startsWith("底", month + 1)
            || text.startsWith("末", month + 1));
  }
}
