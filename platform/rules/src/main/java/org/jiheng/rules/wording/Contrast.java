package org.jiheng.rules.wording;

import java.util.List;
import java.util.Set;
import org.jiheng.rules.wording.Assertion.Fact;

/** How what was done in words stands to what was wanted. */
public enum Contrast {
  /** The actual denies the target or says its opposite. */
  CONTRADICTED,
  /** It says less than the target asks for. */
  WEAKENED,
  /** Neither can be told from the words. */
  OPEN;

  /** In a longer text such a word may be about one thing of several. */
  private static final int LONGEST = 40;

  /** A target so short asks for one thing. */
  private static final int SHORTEST = 12;

  private static final Set<String> CHANGES = Set.of("↑", "↓");

  /**
   * @param forbids whether the target is that nothing of it happens, which digits can say as well
   * @param name the indicator's name in one spelling
   */
  public static Contrast of(Assertion target, Assertion actual, boolean forbids, String name) {
    if (target.text().equals(actual.text())) {
      return OPEN;
    }
    if (Templates.isLowerTier(actual.text())) {
      return WEAKENED;
    }
    if (Templates.isAchieved(actual.text())) {
      return OPEN;
    }
    if (isDenied(target, actual, forbids, name) || isItsDenial(target, actual)) {
      return CONTRADICTED;
    }
    if (forbids || target.says(Fact.NONE)) {
      return Extent.leavesOpen(target, actual, name) || !forbids && isWeaker(target, actual)
          ? WEAKENED
          : OPEN;
    }
    return isWeaker(target, actual) ? WEAKENED : OPEN;
  }

  private static boolean isDenied(
      Assertion target, Assertion actual, boolean forbids, String name) {
    if (forbids || target.says(Fact.NONE)) {
      return actual.says(Fact.NOT_FORBIDDEN) || happened(target, actual, name);
    }
    if (target.says(Fact.WITHIN) && !target.says(Fact.BEYOND)) {
      return actual.says(Fact.BEYOND) && !actual.says(Fact.WITHIN) || isNothing(target, actual);
    }
    if (!actual.says(Fact.NONE) && Templates.areOpposite(target.text(), actual.text())) {
      return !Templates.areOpposite(target.text(), target.text()) && !isMixed(actual);
    }
    return isTurned(target, actual, name) || isNothing(target, actual);
  }

  private static boolean isMixed(Assertion actual) {
    return actual.says(Fact.AFFIRMED) || actual.says(Fact.PARTLY_DENIED);
  }

  private static boolean happened(Assertion target, Assertion actual, String name) {
    if (!actual.says(Fact.HAPPENED) && !actual.says(Fact.BEYOND) || actual.says(Fact.NONE)) {
      return false;
    }
    if (actual.says(Fact.BEYOND)) {
      return target.says(Fact.WITHIN);
    }
    if (Extent.isSmaller(target.text(), actual.text())
        || Templates.REMEDIED.stream().anyMatch(actual.text()::contains)) {
      return false;
    }
    var plain = contents(actual);
    return plain.isEmpty()
        || plain.stream().anyMatch(word -> target.text().contains(word) || name.contains(word));
  }

  private static List<String> contents(Assertion statement) {
    return statement.core().stream()
        .filter(word -> !CHANGES.contains(word))
        .filter(word -> word.chars().noneMatch(Character::isDigit))
        .filter(word -> word.length() > 1)
        .toList();
  }

  /** 下降 against 提升, of the same thing. */
  private static boolean isTurned(Assertion target, Assertion actual, String name) {
    var up = target.says(Fact.UP) && !target.says(Fact.DOWN);
    var down = target.says(Fact.DOWN) && !target.says(Fact.UP);
    var fell = actual.says(Fact.DOWN) && !actual.says(Fact.UP);
    var rose = actual.says(Fact.UP) && !actual.says(Fact.DOWN);
    var kept = actual.says(Fact.NOT_DOWN) && !actual.says(Fact.UP) && !actual.says(Fact.DOWN);
    var sunk = target.says(Fact.NOT_DOWN) && !target.says(Fact.UP) && fell;
    var grown = target.says(Fact.NOT_UP) && !target.says(Fact.DOWN) && rose;
    if (!(up && fell || down && rose || down && kept || sunk || grown)) {
      return false;
    }
    var plain = contents(actual);
    return plain.isEmpty()
        || plain.stream().anyMatch(word -> target.text().contains(word) || name.contains(word));
  }

  /** Nothing came of it, and nothing else was done. */
  private static boolean isNothing(Assertion target, Assertion actual) {
    if (target.says(Fact.DENIED) || actual.says(Fact.AFFIRMED)) {
      return false;
    }
    if (actual.says(Fact.UNCHECKED)) {
      return contents(actual).stream().anyMatch(target.text()::contains);
    }
    var unclear = actual.says(Fact.NOT_CLEAR) && target.degree() < 3;
    return actual.says(Fact.DENIED)
        && !(actual.says(Fact.NOT_UP) && target.says(Fact.DOWN))
        && !actual.says(Fact.PARTLY_DENIED)
        && !actual.says(Fact.UP)
        && !unclear;
  }

  /** 未按时完成 against 按时完成; where not all of it was done, some may have been. */
  private static boolean isItsDenial(Assertion target, Assertion actual) {
    return !target.says(Fact.ALL)
        && !target.says(Fact.DENIED)
        && target.text().length() > 1
        && Lexicon.LEXICON.denies(actual.text(), target.text());
  }

  /** 完成 against 按时完成: what was asked for was done, and nothing is said of when. */
  private static boolean isWithoutTime(Assertion target, Assertion actual) {
    return target.says(Fact.PUNCTUAL)
        && !actual.says(Fact.PUNCTUAL)
        && actual.says(Fact.DONE)
        && actual.text().chars().noneMatch(Character::isDigit)
        && target.core().containsAll(actual.core());
  }

  /** In a longer text it counts at its end, and where all was to be done. */
  private static boolean isLess(Assertion target, Assertion actual) {
    var whole =
        actual.text().length() <= LONGEST
            || actual.says(Fact.LESS_AT_LAST)
            || target.says(Fact.DONE) && target.text().length() <= SHORTEST;
    return actual.isLess() && !target.isLess() && whole;
  }

  /** 比较健全 against 健全; of a change, some of it is one. */
  private static boolean isRather(Assertion target, Assertion actual) {
    var state = Templates.STATES.stream().anyMatch(target.text()::endsWith);
    var change = (actual.says(Fact.UP) || actual.says(Fact.DOWN)) && !state;
    var limited = actual.degree() > 0 && actual.degree() < 3 && target.degree() == 0;
    return limited
        && !change
        && actual.text().length() <= SHORTEST
        && actual.text().endsWith(target.text());
  }

  private static boolean isWeaker(Assertion target, Assertion actual) {
    var denied = actual.says(Fact.DENIED) && !target.says(Fact.DENIED);
    var less = isLess(target, actual) || isWithoutTime(target, actual);
    var flat = actual.says(Fact.FLAT) && !target.says(Fact.FLAT) && !Likeness.keeps(target, actual);
    var rather = isRather(target, actual);
    var degree = target.degree() == 3 && actual.degree() < 3 && actual.step() != 4;
    var whole = actual.says(Fact.ALL) || actual.text().contains("100%");
    var step = target.step() > 0 && actual.step() > 0 && actual.step() < target.step();
    return denied || less || flat || rather || degree && !whole || step;
  }
}
