package org.jiheng.report.finding;

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

  /** Whether expected and found are amounts in the filing's unit. */
  public boolean isMoney() {
    return measure == Measure.AMOUNT;
  }
}
