package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiheng.filing.Form;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.scoring.Notation;
import org.jiheng.rules.sentence.Phrase;

/**
 * More persons than posts, more spent than budgeted. Where the figures are blank, the stated rate
 * tells.
 */
final class OverWhole {

  private static final BigDecimal WHOLE = new BigDecimal(100);

  private OverWhole() {}

  static Stream<Finding> findings(Ledger ledger) {
    return Stream.concat(
        headcount(ledger).stream(),
        ledger.forms().stream().flatMap(form -> execution(ledger, form).stream()));
  }

  private static Optional<Finding> headcount(Ledger ledger) {
    var headcount = ledger.filing().headcount();
    if (headcount == null) {
      return Optional.empty();
    }
    var actual = headcount.actual();
    var authorized = headcount.authorized();
    var where = Pointer.ROOT.to("headcount");
    if (!isComparable(actual, authorized)) {
      return stated(
          where,
          FindingPart.SUBJECT_HEADCOUNT_RATE.phrase(),
          headcount.statedRate(),
          FindingCode.HEADCOUNT_RATE_OVER_100);
    }
    if (actual.compareTo(authorized) <= 0) {
      return Optional.empty();
    }
    var figures =
        Map.of(
            "actual", Notation.number(actual),
            "authorized", Notation.number(authorized),
            "rate", Notation.percent(actual, authorized));
    return Optional.of(
        Finding.of(FindingCode.HEADCOUNT_OVER_100, where.to("actual"), figures)
            .measured(FigureKind.PLAIN, authorized, actual));
  }

  private static Optional<Finding> execution(Ledger ledger, FormScore form) {
    var total = Ledger.funds(form, Form.Source.TOTAL);
    var annual = total.map(row -> row.funds().annual()).orElse(null);
    var executed = total.map(row -> row.funds().executed()).orElse(null);
    if (!isComparable(executed, annual)) {
      var line = form.form().execution();
      return stated(
          Pointer.form(form.index()).to("execution"),
          FindingPart.SUBJECT_FORM_RATE.of("form", Ledger.title(form)),
          line == null ? null : line.statedRate(),
          FindingCode.EXECUTION_RATE_OVER_100);
    }
    if (executed.compareTo(annual) <= 0) {
      return Optional.empty();
    }
    var figures =
        Map.of(
            "form", Ledger.title(form),
            "executed", Ledger.figure(executed),
            "annual", Ledger.figure(annual),
            "rate", Notation.percent(executed, annual),
            "unit", ledger.unit());
    var where = total.orElseThrow().at(Phase.EXECUTED);
    return Optional.of(
        Finding.of(FindingCode.EXECUTION_OVER_100, where, figures)
            .measured(FigureKind.AMOUNT, annual, executed));
  }

  private static boolean isComparable(BigDecimal part, BigDecimal whole) {
    return part != null && whole != null && whole.signum() > 0;
  }

  private static Optional<Finding> stated(
      Pointer where, Phrase subject, BigDecimal rate, FindingCode code) {
    if (rate == null || rate.compareTo(WHOLE) <= 0) {
      return Optional.empty();
    }
    var figures = Map.of("subject", subject, "stated", Notation.number(rate));
    return Optional.of(
        Finding.of(code, where.to("statedRate"), figures).measured(FigureKind.PLAIN, WHOLE, rate));
  }
}
