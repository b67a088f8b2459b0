package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jiheng.rules.sentence.Phrase;

/** Sums and equalities that figures of one filing owe each other. */
final class Sums {

  private Sums() {}

  static Stream<Finding> findings(Ledger ledger) {
    return Stream.of(
            StatementSums.findings(ledger), FundsSums.findings(ledger), FormTies.findings(ledger))
        .flatMap(found -> found);
  }

  /**
   * A part of a sum; blank where its amount is null.
   *
   * @param name as filed, or as a part of a sentence
   */
  record Part(Object name, BigDecimal amount) {

    private Phrase term() {
      var part = amount.signum() < 0 ? FindingPart.TERM_NEGATIVE : FindingPart.TERM_PLAIN;
      return new Phrase(part, Map.of("name", name, "amount", Ledger.figure(amount)));
    }
  }

  /**
   * What a finding says of a figure.
   *
   * @param subject the figure by its place
   * @param sum how the parts' sum is called
   */
  record Named(Pointer where, Phrase subject, Phrase sum) {}

  /** A stated figure and the parts that should make it up. */
  record Claim(BigDecimal stated, List<Part> parts) {

    Claim {
      parts = parts.stream().filter(part -> part.amount() != null).toList();
    }

    /**
     * Nothing where the figure is blank, no part is stated, or they agree.
     *
     * @param named asked only where there is a finding, which is rare
     */
    Stream<Finding> check(Ledger ledger, Supplier<Named> named) {
      if (stated == null || parts.isEmpty()) {
        return Stream.empty();
      }
      var total = parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
      return Tolerance.judge(total, stated, parts.size())
          .map(severity -> finding(ledger, named.get(), total, severity))
          .stream();
    }

    private Finding finding(Ledger ledger, Named named, BigDecimal total, Severity severity) {
      var compared =
          new Phrase(
              FindingPart.COMPARED_PARTS,
              Map.of(
                  "stated", Ledger.figure(stated),
                  "unit", ledger.unit(),
                  "sum", named.sum(),
                  "made", made(ledger, total)));
      return Sums.finding(
          ledger, severity, named.where(), named.subject(), compared, stated, total);
    }

    /** The parts that are not 0, with their names, and what they add up to. */
    private Phrase made(Ledger ledger, BigDecimal total) {
      var figures = Map.of("total", Ledger.figure(total), "unit", ledger.unit());
      var terms =
          parts.stream().filter(part -> part.amount().signum() != 0).map(Part::term).toList();
      return terms.size() < 2
          ? new Phrase(FindingPart.MADE_TOTAL, figures)
          : new Phrase(FindingPart.MADE_TERMS, Phrase.and(figures, "terms", added(terms)));
    }

    private static Phrase added(List<Phrase> terms) {
      return terms.stream()
          .reduce(
              (sum, term) -> new Phrase(FindingPart.TERMS_AND, Map.of("terms", sum, "term", term)))
          .orElseThrow();
    }
  }

  /**
   * A figure that is not what should make it up.
   *
   * @param compared what the sentence says of both
   */
  static Finding finding(
      Ledger ledger,
      Severity severity,
      Pointer where,
      Phrase subject,
      Phrase compared,
      BigDecimal stated,
      BigDecimal total) {
    var code = severity == Severity.WARNING ? FindingCode.SUM_ROUNDING : FindingCode.SUM_WRONG;
    var figures =
        Map.of(
            "subject", subject,
            "stated", Ledger.figure(stated),
            "total", Ledger.figure(total),
            "compared", compared,
            "difference", Ledger.figure(stated.subtract(total).abs()),
            "unit", ledger.unit());
    return Finding.of(code, where, figures).measured(FigureKind.AMOUNT, total, stated);
  }
}
