package org.jiheng.rules.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jiheng.rules.wording.Assertion.Fact;

/**
 * How much of what may not happen is denied: 未发生较大以上事故 leaves the smaller ones open, and 无有效投诉 the
 * others.
 */
public final class Extent {

  private static final WordLists LISTS = WordLists.read(Extent.class, "lexicon.txt");
  private static final List<String> KINDS = LISTS.of("kind");
  private static final List<String> UPWARD = LISTS.of("upward");

  /** The words of how grave it is, the longest first. */
  private static final List<Gravity> GRAVITIES = gravities();

  private record Gravity(String word, int degree) {}

  private Extent() {}

  /**
   * Whether every denial of the actual is of a kind or degree alone, where the target asks for
   * more.
   *
   * @param name the indicator's name in one spelling
   */
  public static boolean leavesOpen(Assertion target, Assertion actual, String name) {
    if (!actual.says(Fact.NONE)) {
      return false;
    }
    var named = Assertion.of(name).says(Fact.HAPPENED) ? name : "";
    var asked = Math.max(1, degree(target.text() + "|" + named));
    var wanted = target.text() + name;
    return Arrays.stream(actual.text().split("[,;。]"))
        .filter(clause -> Assertion.of(clause).says(Fact.NONE))
        .allMatch(clause -> isOfOneKind(clause, wanted) || isOfOneDegree(clause, asked));
  }

  /** 一般事故 is none of the 重大事故 that may not happen. */
  static boolean isSmaller(String target, String actual) {
    return degree(actual) > 0 && degree(actual) < degree(target);
  }

  private static boolean isOfOneKind(String clause, String wanted) {
    return KINDS.stream().anyMatch(kind -> clause.contains(kind) && !wanted.contains(kind));
  }

  private static boolean isOfOneDegree(String clause, int asked) {
    var denied = degree(clause);
    return denied > asked
        || denied > 0 && denied < asked && UPWARD.stream().noneMatch(clause::contains);
  }

  /** The lowest degree that a text names; 0 where it names none. */
  private static int degree(String text) {
    var lowest = 0;
    for (var at = 0; at < text.length(); ) {
      var found = at(text, at);
      if (found != null && (lowest == 0 || found.degree() < lowest)) {
        lowest = found.degree();
      }
      at += found == null ? 1 : found.word().length();
    }
    return lowest;
  }

  private static Gravity at(String text, int at) {
    for (Gravity gravity : GRAVITIES) {
      if (text.startsWith(gravity.word(), at)) {
        return gravity;
      }
    }
    return null;
  }

  private static List<Gravity> gravities() {
    var gravities = new ArrayList<Gravity>();
    for (var degree = 1; degree <= 4; degree++) {
      for (String word : LISTS.of("gravity-" + degree)) {
        gravities.add(new Gravity(word, degree));
      }
    }
    gravities.sort((one, other) -> other.word().length() - one.word().length());
    return List.copyOf(gravities);
  }
}
