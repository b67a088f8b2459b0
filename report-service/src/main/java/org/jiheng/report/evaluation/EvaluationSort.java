package org.jiheng.report.evaluation;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jiheng.http.ProblemException;

/**
 * The orders of the list. Each is total, because the code follows the key; an evaluation without a
 * score stands below every score.
 */
enum EvaluationSort {
  CODE("code", "department", "", false),
  SCORE("score", "coalesce(score, -1)", "::numeric", false),
  SCORE_DOWN("-score", "coalesce(score, -1)", "::numeric", true),
  NAME("name", "name collate \"zh-x-icu\"", "", false);

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");

  private final String parameter;
  private final String key;
  private final String cast;
  private final boolean down;

  EvaluationSort(String parameter, String key, String cast, boolean down) {
    this.parameter = parameter;
    this.key = key;
    this.cast = cast;
    this.down = down;
  }

  static EvaluationSort of(String parameter) {
    return Arrays.stream(values())
        .filter(sort -> sort.parameter.equals(parameter))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.badRequest(
                    "sort 只能是 code、score、-score 或 name，收到的是“" + parameter + "”。"));
  }

  String parameter() {
    return parameter;
  }

  /** Whether a cursor's key can be one of this order. */
  boolean takes(String text) {
    return text != null && (cast.isEmpty() || NUMBER.matcher(text).matches());
  }

  /** The key as a text, to go on from. */
  String column() {
    return "(" + key + ")::text";
  }

  /** Takes the last row's key and code as parameters. */
  String after() {
    return "(%s, department) %s (?%s, ?)".formatted(key, down ? "<" : ">", cast);
  }

  String order() {
    return down
        ? "order by %s desc, department desc".formatted(key)
        : "order by %s, department".formatted(key);
  }
}
