package org.jiheng.report.evaluation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiheng.http.ProblemException;
import org.jiheng.http.QueryText;
import org.jiheng.rules.finding.Rule;

/** The list's filter as a client writes it; a blank parameter asks nothing. */
record FilterParameters(
    Integer fiscalYear,
    String grade,
    String minScore,
    String maxScore,
    String rule,
    String pending,
    String text) {

  private static final Pattern SCORE = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");
  private static final int LONGEST = 100;

  /**
   * @throws ProblemException 400 for a value that nothing can be
   */
  EvaluationFilter filter() {
    return new EvaluationFilter(
        fiscalYear,
        text("grade", grade),
        score("minScore", minScore),
        score("maxScore", maxScore),
        rule(text("rule", rule)),
        pending(text("pending", pending)),
        text("q", text),
        null);
  }

  private static String text(String parameter, String value) {
    return QueryText.of(parameter, value, LONGEST);
  }

  private static BigDecimal score(String parameter, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (!SCORE.matcher(value).matches()) {
      throw ProblemException.badRequest(parameter + " 必须是数字，收到的是“" + value + "”。");
    }
    return new BigDecimal(value);
  }

  private static String rule(String value) {
    if (value != null && Arrays.stream(Rule.values()).noneMatch(r -> r.name().equals(value))) {
      var known = Arrays.stream(Rule.values()).map(Rule::name).collect(Collectors.joining("、"));
      throw ProblemException.badRequest("rule 中没有“" + value + "”，可用的是 " + known + "。");
    }
    return value;
  }

  private static Boolean pending(String value) {
    if (value == null) {
      return null;
    }
    return switch (value) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> throw ProblemException.badRequest("pending 只能是 true 或 false，收到的是“" + value + "”。");
    };
  }
}
