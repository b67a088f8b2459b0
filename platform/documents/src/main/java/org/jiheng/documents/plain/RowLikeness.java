package org.jiheng.documents.plain;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How much a target and an actual look like ones of the same row. */
final class RowLikeness {

  private static final Pattern OPERATOR = Pattern.compile("^[≥≤＞＜><=≧≦]+");
  private static final Pattern FIGURE = Pattern.compile("^(\\d[\\d.,]*)(.*)$");
  private static final Pattern GAP =
      Pattern.compile("[\\u4e00-\\u9fff，。、；：）”] [\\u4e00-\\u9fff（“≥≤＞＜]");
  private static final String SELDOM_FIRST = "，。、）；”次个人元分项%家场期";
  private static final String NEVER_FIRST = "，。、）；”";

  private RowLikeness() {}

  static double of(List<String> name, List<String> target, List<String> actual) {
    var wanted = bare(target);
    var reached = bare(actual);
    var score = alike(wanted, reached);
    score -= 2.5 * gaps(name, target, actual);
    score -= name.size() == 1 && Width.of(name.get(0)) >= 9 ? 0.5 : 0;
    score += wanted.startsWith("需") && reached.startsWith("已") ? 2 : 0;
    score += OPERATOR.matcher(wanted).find() ? 1.5 : 0;
    score -= OPERATOR.matcher(bare(name)).find() ? 3 : 0;
    return score - oddness(wanted) - oddness(reached);
  }

  /** Blanks within words, where other cells may begin. */
  static long gaps(List<String> name, List<String> target, List<String> actual) {
    return Stream.of(name, target, actual)
        .flatMap(List::stream)
        .filter(line -> GAP.matcher(line).find())
        .count();
  }

  private static double alike(String wanted, String reached) {
    var one = FIGURE.matcher(OPERATOR.matcher(wanted).replaceFirst(""));
    var other = FIGURE.matcher(OPERATOR.matcher(reached).replaceFirst(""));
    var figure = one.matches();
    var both = figure && other.matches();
    var score = figure ? 0.5 : 0;
    if (wanted.equals(reached)) {
      return score + 4;
    }
    if (both) {
      var units = List.of(one.group(2), other.group(2));
      return score + (units.get(0).equals(units.get(1)) ? 3 : units.contains("") ? 2 : 0.5);
    }
    if (!figure && !other.matches()) {
      var same = same(wanted, reached);
      score += 0.5 + (same >= 2 ? 1.5 + 0.5 * Math.min(same, 4) : 0);
    }
    return score;
  }

  private static int same(String one, String other) {
    var same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same;
  }

  private static double oddness(String cell) {
    if (cell.isEmpty()) {
      return 0;
    }
    return (SELDOM_FIRST.indexOf(cell.charAt(0)) >= 0 ? 2 : 0)
        + (NEVER_FIRST.indexOf(cell.charAt(0)) >= 0 ? 3 : 0);
  }

  private static String bare(List<String> cell) {
    return String.join("", cell).replace(" ", "");
  }
}
