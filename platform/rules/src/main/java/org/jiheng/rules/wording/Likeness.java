package org.jiheng.rules.wording;

import java.util.ArrayList;
import java.util.List;
import org.jiheng.rules.wording.Assertion.Fact;

/** Whether two cells say the same in other words, or the actual says it better. */
public final class Likeness {

  private static final String RISE = "↑";
  private static final String FALL = "↓";
  private static final String CONTENT = "满意";
  private static final int BEST = 4;

  private Likeness() {}

  /** Whether what was wanted is what is said, by the words that carry the meaning. */
  public static boolean says(Assertion target, Assertion actual) {
    if (lacks(target, actual)) {
      return false;
    }
    if (target.says(Fact.WITHIN) && actual.says(Fact.WITHIN) && !actual.says(Fact.BEYOND)) {
      return true;
    }
    if (keeps(target, actual) || Templates.isMoreThanPassed(target.text(), actual.text())) {
      return true;
    }
    return isStep(target, actual) || isCore(target, actual) || isChange(target, actual);
  }

  /** Nothing of it happened, where it is the same that may not happen. */
  public static boolean isNothing(Assertion target, Assertion actual) {
    var remedied = Templates.REMEDIED.stream().anyMatch(actual.text()::contains);
    if (!actual.says(Fact.NONE) || actual.says(Fact.HAPPENED) || remedied) {
      return false;
    }
    var wanted = target.noun();
    var said = actual.noun();
    return wanted.isEmpty() || said.isEmpty() || wanted.contains(said) || said.contains(wanted);
  }

  /** What a target says of when and of how much of it, and the actual does not. */
  public static boolean lacks(Assertion target, Assertion actual) {
    return target.says(Fact.PUNCTUAL) && !actual.says(Fact.PUNCTUAL)
        || target.says(Fact.ALL) && !actual.says(Fact.ALL) && !actual.text().contains("100%");
  }

  /** 不下降 asks for no more than 持平. */
  static boolean keeps(Assertion target, Assertion actual) {
    var risen = actual.says(Fact.UP) && !actual.says(Fact.DOWN);
    var fallen = actual.says(Fact.DOWN) && !actual.says(Fact.UP);
    return target.says(Fact.NOT_DOWN) && (actual.says(Fact.FLAT) || risen)
        || target.says(Fact.NOT_UP) && (actual.says(Fact.FLAT) || fallen);
  }

  private static boolean isStep(Assertion target, Assertion actual) {
    var better = target.step() > 1 && actual.step() >= target.step();
    var best = actual.step() == BEST && (target.says(Fact.UP) || target.degree() > 0);
    return better || best || isContentment(target, actual);
  }

  /** 非常满意 for 群众满意: the step with which the target ends, or a better one. */
  private static boolean isContentment(Assertion target, Assertion actual) {
    if (!target.text().endsWith(CONTENT) || !actual.text().endsWith(CONTENT)) {
      return false;
    }
    var words = Lexicon.LEXICON.tokens(target.text());
    var last = words.get(words.size() - 1).mark();
    return last.isStep() && last != WordEffect.POOR && actual.step() >= last.step();
  }

  private static boolean isCore(Assertion target, Assertion actual) {
    var wanted = sorted(target.core());
    var said = sorted(actual.core());
    if (!wanted.isEmpty() || !said.isEmpty()) {
      var done = withoutDone(wanted);
      return wanted.equals(said)
          || !done.isEmpty() && done.equals(withoutDone(said)) && actual.says(Fact.AFFIRMED);
    }
    return target.says(Fact.PUNCTUAL) || target.degree() > 0 && actual.degree() >= target.degree();
  }

  /** 改善 for 改善条件, and 收入增加 for 增加. */
  private static boolean isChange(Assertion target, Assertion actual) {
    var wanted = target.core();
    var said = actual.core();
    for (String sign : List.of(RISE, FALL)) {
      var other = sign.equals(RISE) ? FALL : RISE;
      var both = wanted.contains(sign) && said.contains(sign);
      var mixed = wanted.contains(other) || said.contains(other);
      var bare = said.equals(List.of(sign)) && wanted.size() <= 2;
      var any = wanted.equals(List.of(sign)) && said.size() <= 2;
      if (both && !mixed && (bare || any)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> sorted(List<String> words) {
    var sorted = new ArrayList<>(words);
    sorted.sort(null);
    return sorted;
  }

  private static List<String> withoutDone(List<String> words) {
    return words.stream().filter(word -> !Lexicon.LEXICON.is(word, WordEffect.DONE)).toList();
  }
}
