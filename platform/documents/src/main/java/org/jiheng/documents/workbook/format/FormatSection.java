package org.jiheng.documents.workbook.format;

import java.math.BigDecimal;
import java.util.List;

/**
 * One of the sections of a number format.
 *
 * @param condition null where it has none of its own
 * @param coloured whether it prints in a colour, which may stand for a sign
 * @param language what the format says of its language; null where nothing
 * @param unknown whether it holds something that is not understood
 */
record FormatSection(
    List<Token> tokens, Condition condition, boolean coloured, String language, boolean unknown) {

  FormatSection {
    tokens = List.copyOf(tokens);
  }

  /** For which numbers a section is. */
  record Condition(String comparison, BigDecimal limit) {

    boolean holds(BigDecimal number) {
      var order = number.compareTo(limit);
      return switch (comparison) {
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        case ">=" -> order >= 0;
        case "=" -> order == 0;
        default -> order != 0;
      };
    }

    /** Whether only negative numbers meet it, so that it prints their sign itself. */
    boolean isNegative() {
      return comparison.startsWith("<") && !comparison.equals("<>") && limit.signum() <= 0;
    }
  }

  boolean isDate() {
    return tokens.stream()
        .anyMatch(
            token ->
                token instanceof Token.DatePart
                    || token instanceof Token.Elapsed
                    || token instanceof Token.HalfDay);
  }

  boolean isPercent() {
    return tokens.stream().anyMatch(Token.Percent.class::isInstance);
  }

  boolean has(String literal) {
    return tokens.stream()
        .anyMatch(
            token -> token instanceof Token.Literal printed && printed.text().contains(literal));
  }
}
