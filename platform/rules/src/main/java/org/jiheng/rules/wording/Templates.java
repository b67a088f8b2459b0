package org.jiheng.rules.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the printed forms themselves put into cells: their three tiers, and scales to choose from.
 */
public final class Templates {

  private static final WordLists LISTS = WordLists.read(Templates.class, "lexicon.txt");
  private static final Set<String> ACHIEVED = Set.copyOf(LISTS.of("achieved"));
  private static final Set<String> PARTLY = Set.copyOf(LISTS.of("partly"));
  private static final Set<String> MISSED = Set.copyOf(LISTS.of("missed"));
  static final List<String> PORTION = LISTS.of("portion");
  static final List<String> STATES = LISTS.of("state");
  static final List<String> REMEDIED = LISTS.of("remedied");
  private static final Set<String> PASSED = Set.copyOf(LISTS.of("passed"));
  private static final Set<String> BETTER = Set.copyOf(LISTS.of("better"));
  private static final List<String> SCALE = LISTS.of("scale");
  private static final Set<String> WORST = Set.copyOf(LISTS.of("worst"));
  private static final List<String> OPPOSITES = LISTS.of("opposite");
  private static final int LONGEST_SCALE = 24;

  private Templates() {}

  /** Whether a cell says as the template does that it was achieved. */
  public static boolean isAchieved(String text) {
    return ACHIEVED.contains(text.startsWith("已") ? text.substring(1) : text);
  }

  /** Whether a cell says as the template does that it was achieved in part or missed. */
  public static boolean isLowerTier(String text) {
    return PARTLY.contains(text) || MISSED.contains(text);
  }

  /** Whether the actual holds a word whose opposite the target asks for. */
  static boolean areOpposite(String target, String actual) {
    for (var i = 0; i < OPPOSITES.size(); i += 2) {
      if (target.contains(OPPOSITES.get(i)) && actual.contains(OPPOSITES.get(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** 优秀 and 良好 are more than 合格. */
  static boolean isMoreThanPassed(String target, String actual) {
    return PASSED.contains(target) && BETTER.contains(actual);
  }

  /** The steps of a scale that a cell offers, best first; empty where it offers none. */
  public static Optional<List<String>> scale(String text) {
    if (text.length() > LONGEST_SCALE) {
      return Optional.empty();
    }
    var steps = new ArrayList<String>();
    for (var at = 0; at < text.length(); ) {
      var step = step(text, at);
      if (step == null && "/、,;或-".indexOf(text.charAt(at)) < 0) {
        return Optional.empty();
      }
      at += step == null ? 1 : step.length();
      if (step != null) {
        steps.add(step);
      }
    }
    var two = steps.size() == 2 && WORST.contains(steps.get(1)) && !WORST.contains(steps.get(0));
    var scale = steps.size() > 2 || two;
    return scale && Set.copyOf(steps).size() == steps.size() && !WORST.contains(steps.get(0))
        ? Optional.of(List.copyOf(steps))
        : Optional.empty();
  }

  private static String step(String text, int at) {
    String longest = null;
    for (String step : SCALE) {
      var longer = longest == null || step.length() > longest.length();
      if (longer && text.startsWith(step, at)) {
        longest = step;
      }
    }
    return longest;
  }
}
