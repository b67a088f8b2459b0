package org.jiheng.rules.finding;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiheng.rules.wording.WordLists;

/** The words by which texts, rows and lines are known; what each list is for stands in the file. */
enum FindingWords {
  CHANGE,
  HAPPENING,
  DENYING,
  DENIED_HOW,
  WHOLLY,
  PROBLEMS,
  EXECUTION,
  CONTAINING,
  CARRIED_OVER,
  OTHER_FUNDS,
  CURRENT_FUNDS,
  PUBLISHED,
  SPENDING,
  SPENDING_STAGE,
  PROGRESS,
  RATE,
  PROMISED,
  EXCUSE,
  BEFORE_NAME,
  AFTER_NAME,
  BUDGET_NAME,
  PLANNED,
  SPENT,
  UNIT,
  PLANS,
  USE,
  USED_FOR,
  NEUTRAL,
  PARTIAL,
  COMPARING,
  AUTHORIZED,
  PERSONS,
  BUDGET_UNITS,
  HELD,
  PERSON,
  STAFF_RATE,
  EXECUTION_RATE,
  WHOLE_DEPARTMENT,
  AFTER_RATE,
  AFTER_TITLE,
  BEFORE_ROW,
  AFTER_ROW,
  COUNTER,
  CAUSING,
  CARRYING,
  WANTED,
  STAFF_TITLE,
  LINE_ENDING;

  static final String FILE = "words.txt";

  private final List<String> words = File.LISTS.of(kind());

  /** Read before the first list is. */
  private static final class File {
    private static final WordLists LISTS = WordLists.read(FindingWords.class, FILE);
  }

  /** As in the file. */
  String kind() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In the order of the file. */
  List<String> list() {
    return words;
  }

  /** Any of them, as a part of a pattern that tries them in the order of the file. */
  String any() {
    return words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
  }

  boolean anyIn(String text) {
    return words.stream().anyMatch(text::contains);
  }
}
