package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.List;

/**
 * Something in a filing that contradicts itself or needs a look.
 *
 * @param where RFC 6901 pointer into the filing
 * @param span the place in the text of a NARRATIVE finding; null elsewhere
 * @param message a Chinese sentence with the names, texts and figures as filed
 * @param code the message for other languages
 * @param args the figures and texts of the code
 * @param measure what expected and found are measured in
 * @param expected what the rule gives; null where there is no figure
 * @param found what the filing states; null where there is no figure
 */
public record Finding(
    Rule rule,
    Severity severity,
    String where,
    Span span,
    String message,
    String code,
    List<String> args,
    Measure measure,
    BigDecimal expected,
    BigDecimal found) {

  public Finding {
    args = List.copyOf(args);
  }

  static Finding of(Rule rule, Severity severity, Pointer where, String message, String code) {
    return new Finding(
        rule, severity, where.text(), null, message, code, List.of(), Measure.PLAIN, null, null);
  }

  Finding at(Span part) {
    return new Finding(rule, severity, where, part, message, code, args, measure, expected, found);
  }

  Finding args(String... values) {
    return new Finding(
        rule, severity, where, span, message, code, List.of(values), measure, expected, found);
  }

  Finding figures(Measure in, BigDecimal ruled, BigDecimal stated) {
    return new Finding(rule, severity, where, span, message, code, args, in, ruled, stated);
  }

  /** Whether expected and found are amounts in the filing's unit. */
  public boolean isMoney() {
    return measure == Measure.AMOUNT;
  }
}
