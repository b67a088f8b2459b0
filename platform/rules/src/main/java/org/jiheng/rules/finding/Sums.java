package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sums and equalities that figures of one filing owe each other. */
final class Sums {

  private Sums() {}

  static Stream<Finding> findings(Ledger ledger) {
    return Stream.of(
            StatementSums.findings(ledger), FundsSums.findings(ledger), FormTies.findings(ledger))
        .flatMap(found -> found);
  }

  /** A part of a sum; blank where its amount is null. */
  record Part(String name, BigDecimal amount) {

    private String text() {
      var figure = Ledger.figure(amount);
      return name + (amount.signum() < 0 ? "（" + figure + "）" : figure);
    }
  }

  /**
   * What a finding says of a figure.
   *
   * @param subject the figure's name in the sentence
   * @param sum how the parts' sum is called
   */
  record Named(Pointer where, String subject, String sum) {}

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
      boolean rounding = severity == Severity.WARNING;
      var message =
          named.subject()
              + "填报为"
              + ledger.money(stated)
              + "，"
              + named.sum()
              + "为"
              + formula(ledger, total)
              + "，相差"
              + ledger.money(stated.subtract(total).abs())
              + (rounding ? "，在四舍五入的误差之内。" : "。");
      var code = rounding ? "SUM_ROUNDING" : "SUM_WRONG";
      return Finding.of(Rule.SUM, severity, named.where(), message, code)
          .args(named.subject(), Ledger.figure(stated), Ledger.figure(total))
          .figures(Measure.AMOUNT, total, stated);
    }

    /** The parts that are not 0, with their names, and what they add up to. */
    private String formula(Ledger ledger, BigDecimal total) {
      var terms = parts.stream().filter(part -> part.amount().signum() != 0).toList();
      return terms.size() < 2
          ? ledger.money(total)
          : terms.stream().map(Part::text).collect(Collectors.joining(" + "))
              + " = "
              + ledger.money(total);
    }
  }
}
