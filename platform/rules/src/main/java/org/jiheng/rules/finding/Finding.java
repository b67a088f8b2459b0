package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jiheng.rules.sentence.Language;
import org.jiheng.rules.sentence.Phrase;

/**
 * Something in a filing that contradicts itself or needs a look.
 *
 * @param kind the code with its rule and severity
 * @param where RFC 6901 pointer into the filing
 * @param span the place in the text of a NARRATIVE finding; null elsewhere
 * @param figures the names, texts and figures as filed that the sentence names
 * @param measure what expected and found are measured in
 * @param expected what the rule gives; null where there is no figure
 * @param found what the filing states; null where there is no figure
 */
public record Finding(
    FindingCode kind,
    String where,
    Span span,
    Map<String, ?> figures,
    FigureKind measure,
    BigDecimal expected,
    BigDecimal found) {

  public Finding {
    figures = Map.copyOf(figures);
  }

  static Finding of(FindingCode kind, Pointer where, Map<String, ?> figures) {
    return new Finding(kind, where.text(), null, figures, FigureKind.PLAIN, null, null);
  }

  Finding at(Span part) {
    return new Finding(kind, where, part, figures, measure, expected, found);
  }

  Finding measured(FigureKind in, BigDecimal ruled, BigDecimal stated) {
    return new Finding(kind, where, span, figures, in, ruled, stated);
  }

  public Rule rule() {
    return kind.rule();
  }

  public Severity severity() {
    return kind.severity();
  }

  /** In Chinese. */
  public String message() {
    return message(Language.ZH);
  }

  public String message(Language language) {
    return new Phrase(kind, figures).in(language);
  }

  /** The message for other programs and languages. */
  public String code() {
    return kind.code();
  }

  /** The figures and texts of the code. */
  public List<String> args() {
    return kind.args(figures);
  }

  /** Whether expected and found are amounts in the filing's unit. */
  public boolean isMoney() {
    return measure == FigureKind.AMOUNT;
  }
}
