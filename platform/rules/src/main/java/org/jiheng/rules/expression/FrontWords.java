package org.jiheng.rules.expression;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that stand before a number and bound it, or only lead to it. */
final class FrontWords {

  /** Longest first; a word without an operator only leads to the number. */
  static final List<Map.Entry<String, Operator>> BOUNDS =
      List.of(
          Map.entry("大于等于", Operator.GE),
          Map.entry("小于等于", Operator.LE),
          Map.entry("不少于", Operator.GE),
          Map.entry("不低于", Operator.GE),
          Map.entry("不小于", Operator.GE),
          Map.entry("不超过", Operator.LE),
          Map.entry("不高于", Operator.LE),
          Map.entry("不多于", Operator.LE),
          Map.entry("不大于", Operator.LE),
          Map.entry("控制在", Operator.LE),
          Map.entry("至少", Operator.GE),
          Map.entry("最少", Operator.GE),
          Map.entry("至多", Operator.LE),
          Map.entry("最多", Operator.LE),
          Map.entry("超过", Operator.GT),
          Map.entry("大于", Operator.GT),
          Map.entry("高于", Operator.GT),
          Map.entry("多于", Operator.GT),
          Map.entry("小于", Operator.LT),
          Map.entry("低于", Operator.LT),
          Map.entry("少于", Operator.LT),
          Map.entry("等于", Operator.EQ),
          Map.entry("超", Operator.GT));

  static final List<String> ABOUT = List.of("大约", "接近", "将近", "约", "近");
  static final List<String> REACHED = List.of("达到", "达");

  /** Words before a number that say no more than that there were so many. */
  private static final Pattern LEADING =
      Pattern.compile(
          "(?:已|实际|全年|本年|全部|累计|共计|合计|总计|共)*" + "(?:完成|实现|发生|开展|举办|组织|召开)?(?:了|累计|共计|合计|共)?");

  /** How such words begin. */
  private static final String LEADS = "已实全本累共合总完发开举组召了";

  private static final String FIRST =
      Stream.of(BOUNDS.stream().map(Map.Entry::getKey), ABOUT.stream(), REACHED.stream())
          .flatMap(words -> words)
          .map(word -> word.substring(0, 1))
          .collect(Collectors.joining());

  private FrontWords() {}

  /** Whether one of the words may begin so. */
  static boolean begin(char first) {
    return FIRST.indexOf(first) >= 0;
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
