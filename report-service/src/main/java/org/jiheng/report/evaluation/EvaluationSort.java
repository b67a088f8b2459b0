package org.jiheng.report.evaluation;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiheng.http.ProblemException;

/**
 * An order of the list. Each is total, because the code follows the key; a department without the
 * figure stands below every figure.
 */
record EvaluationSort(Key key, boolean down) {

  private static final String DOWN = "-";
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?|-Infinity");

  /** What is sorted by; each has an index. */
  enum Key {
    CODE("code", "s.department", ""),
    NAME("name", "by_sound(s.name) collate \"zh-x-icu\"", ""),
    SCORE("score", "coalesce(s.score, '-infinity'::numeric)", "::numeric"),
    RATE("rate", "coalesce(s.rate, '-infinity'::numeric)", "::numeric");

    private final String parameter;
    private final String expression;
    private final String cast;

    Key(String parameter, String expression, String cast) {
      this.parameter = parameter;
      this.expression = expression;
      this.cast = cast;
    }
  }

  static EvaluationSort of(String parameter) {
    var down = parameter.startsWith(DOWN);
    var name = down ? parameter.substring(DOWN.length()) : parameter;
    return Arrays.stream(Key.values())
        .filter(key -> key.parameter.equals(name))
        .findFirst()
        .map(key -> new EvaluationSort(key, down))
        .orElseThrow(() -> unknown(parameter));
  }

  String parameter() {
    return down ? DOWN + key.parameter : key.parameter;
  }

  /** Whether a cursor's key can be one of this order. */
  boolean takes(String text) {
    return key.cast.isEmpty() || NUMBER.matcher(text).matches();
  }

  /** The key of a row {@code s}. */
  String expression() {
    return key.expression;
  }

  /** Takes the last row's key and code as parameters of these names. */
  String after() {
    return "(%s, s.department) %s (:key%s, :code)"
        .formatted(key.expression, down ? "<" : ">", key.cast);
  }

  String order(String keyColumn, String codeColumn) {
    return down
        ? "order by %s desc, %s desc".formatted(keyColumn, codeColumn)
        : "order by %s, %s".formatted(keyColumn, codeColumn);
  }

  private static ProblemException unknown(String parameter) {
    var known = Arrays.stream(Key.values()).map(key -> key.parameter);
    return ProblemException.badRequest(
        "sort 只能是 "
            + known.collect(Collectors.joining("、"))
            + "，前面加“-”为降序；收到的是“"
            + parameter
            + "”。");
  }
}
