package org.jiheng.report.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
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

  /**
   * A stated figure and the parts that should make it up.
   *
   * @param subject the figure's name in the sentence
   * @param sum how the parts' sum is called
   */
  record Claim(
      Pointer where, String subject, BigDecimal stated, String sum, List<BigDecimal> parts) {

    Claim {
      parts = parts.stream().filter(Objects::nonNull).toList();
    }

    /** Nothing where the figure is blank, no part is stated, or they agree. */
    Stream<Finding> check(Ledger ledger) {
      if (stated == null || parts.isEmpty()) {
        return Stream.empty();
      }
      var total = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      return Tolerance.judge(total, stated, parts.size())
          .map(severity -> finding(ledger, total, severity))
          .stream();
    }

    private Finding finding(Ledger ledger, BigDecimal total, Severity severity) {
      var difference = ledger.money(stated.subtract(total).abs());
      boolean rounding = severity == Severity.WARNING;
      var formula =
          parts.size() == 1
              ? ledger.money(total)
              : parts.stream().map(Sums::term).collect(Collectors.joining(" + "))
                  + " = "
                  + ledger.money(total);
      var message =
          subject
              + "填报为"
              + ledger.money(stated)
              + "，"
              + sum
              + "为"
              + formula
              + "，相差"
              + difference
              + (rounding ? "，属于四舍五入造成的尾差。" : "。");
      return Finding.of(Rule.SUM, severity, where, message, rounding ? "SUM_ROUNDING" : "SUM_WRONG")
          .args(subject, Ledger.figure(stated), Ledger.figure(total))
          .figures(Measure.AMOUNT, total, stated);
    }
  }

  private static String term(BigDecimal part) {
    return part.signum() < 0 ? "（" + Ledger.figure(part) + "）" : Ledger.figure(part);
  }
}
