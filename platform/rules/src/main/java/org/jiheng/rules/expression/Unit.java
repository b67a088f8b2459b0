package org.jiheng.rules.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Units of count and measure as cells write them: 人次, 元/人, 支工作队, 次/月. */
final class Unit {

  private static final int LONGEST = 6;
  private static final int LONGEST_NOUN = 4;
  private static final UnitTable TABLE = UnitTable.TABLE;

  private static final List<String> GRADES = NumberWords.LISTS.of("grade");
  private static final List<String> VERBS = NumberWords.LISTS.of("no-unit");

  private Unit() {}

  /**
   * The unit that a whole text is, in its usual spelling, with a noun behind it where there is one;
   * null where the text is no unit.
   */
  static String of(String text) {
    var core = core(text);
    if (core == 0) {
      var per = text.startsWith("/") && text.length() > 1;
      var fits = per ? isPer(text) : isNoun(text);
      return text.length() <= LONGEST_NOUN && fits ? text : null;
    }
    var unit = TABLE.unit(text.substring(0, core));
    var noun = text.startsWith("每", core) ? "/" + text.substring(core + 1) : text.substring(core);
    if (noun.startsWith("/")) {
      return noun.length() <= 2 * LONGEST_NOUN && isPer(noun) ? choice(unit, noun) : null;
    }
    if (noun.isEmpty()) {
      return unit;
    }
    return noun.length() <= LONGEST_NOUN && isNoun(noun) ? unit + noun : null;
  }

  /** 台/套 leaves the choice between two words for one thing. */
  private static String choice(String unit, String noun) {
    var other = TABLE.unit(noun.substring(1));
    return other != null && TABLE.areAlike(unit, other) ? unit : unit + noun;
  }

  /** Where the unit of the list ends that begins at an index, with what it is for each of. */
  static int end(String text, int from) {
    var end = from + core(text.substring(from, Math.min(text.length(), from + LONGEST)));
    if (end == from || end == text.length() || text.charAt(end) != '/') {
      return end;
    }
    var each = core(text.substring(end + 1, Math.min(text.length(), end + 1 + LONGEST)));
    return each == 0 ? from : end + 1 + each;
  }

  /** Whether a text begins with a unit of the list: needed to read 一批 as a number, 一般 not. */
  static boolean isKnown(String text) {
    return core(text) > 0;
  }

  /** A unit without what it is for each of; empty where only that is written. */
  static String counted(String unit) {
    var per = unit.indexOf('/');
    return per < 0 ? unit : unit.substring(0, per);
  }

  /** What a unit is for each of, in one order. */
  static List<String> each(String unit) {
    var per = unit.indexOf('/');
    if (per < 0) {
      return List.of();
    }
    var each = new ArrayList<String>();
    for (String word : unit.substring(per + 1).split("[/·.]")) {
      var known = TABLE.unit(word);
      each.add(known == null ? word : known);
    }
    each.sort(null);
    return each;
  }

  /**
   * How many of {@code to} one of {@code from} is; 1 for one unit in two writings, null where they
   * are different things. A noun that only one side names (1 支, 1 支工作队) is no difference.
   */
  static BigDecimal factor(String from, String to) {
    if (from.equals(to)) {
      return BigDecimal.ONE;
    }
    var one = TABLE.unit(from) == null ? from.substring(0, core(from)) : from;
    var other = TABLE.unit(to) == null ? to.substring(0, core(to)) : to;
    var oneNoun = one.equals(from) != other.equals(to);
    var plain = one.equals(from) && other.equals(to);
    if (!one.isEmpty() && one.equals(other) && oneNoun
        || plain && (TABLE.areAlike(one, other) || TABLE.serves(one, other))) {
      return BigDecimal.ONE;
    }
    return TABLE.multiple(from, to);
  }

  private static int core(String text) {
    for (var length = Math.min(LONGEST, text.length()); length > 0; length--) {
      if (TABLE.unit(text.substring(0, length)) != null) {
        return length;
      }
    }
    return 0;
  }

  /** A grade is no count: 5A级 is not five of something. */
  private static boolean isNoun(String text) {
    return !text.isEmpty()
        && !GRADES.contains(text.substring(text.length() - 1))
        && text.chars().allMatch(Character::isLetter)
        && VERBS.stream().noneMatch(text::contains);
  }

  private static boolean isPer(String text) {
    return text.chars().allMatch(c -> Character.isLetter(c) || "/·.23²³".indexOf(c) >= 0);
  }
}
