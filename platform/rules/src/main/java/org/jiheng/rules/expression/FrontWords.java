package org.jiheng.rules.expression;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that stand before a number and bound it, or only lead to it. */
final class FrontWords {

  static final List<Map.Entry<String, Operator>> BOUNDS = NumberWords.operators("before");
  static final List<String> ABOUT = NumberWords.LISTS.longestFirst("about");
  static final List<String> REACHED = NumberWords.LISTS.longestFirst("reached");

  /** Words before a number that say no more than that there were so many; never very many. */
  private static final Pattern LEADING =
      Pattern.compile(
          NumberWords.LISTS.any("lead")
              + "{0,8}"
              + NumberWords.LISTS.any("lead-verb")
              + "?"
              + NumberWords.LISTS.any("lead-behind")
              + "?");

  private static final String LEADS =
      first(Stream.of("lead", "lead-verb", "lead-behind").map(NumberWords.LISTS::of));

  private static final String FIRST =
      first(Stream.of(BOUNDS.stream().map(Map.Entry::getKey).toList(), ABOUT, REACHED));

  private FrontWords() {}

  /** How the words begin. */
  private static String first(Stream<List<String>> lists) {
    return lists
        .flatMap(List::stream)
        .map(word -> word.substring(0, 1))
        .collect(Collectors.joining());
  }

  /** Whether one of the words may begin so. */
  static boolean begin(char first) {
    return FIRST.indexOf(first) >= 0;
  }

  /** Whether a bound may begin so: a sign, or a word. */
  static boolean mayBegin(char first) {
    return "≥≤".indexOf(first) >= 0 || begin(first);
  }

  static boolean isOne(String text) {
    return BOUNDS.stream().anyMatch(word -> word.getKey().equals(text))
        || ABOUT.contains(text)
        || REACHED.contains(text);
  }

  /** Where the words end that only lead to a number; 0 where there are none. */
  static int lead(String text) {
    if (text.isEmpty() || LEADS.indexOf(text.charAt(0)) < 0) {
      return 0;
    }
    var leading = LEADING.matcher(text);
    return leading.lookingAt() ? leading.end() : 0;
  }
}
