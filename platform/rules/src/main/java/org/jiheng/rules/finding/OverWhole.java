package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiheng.filing.Form;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.scoring.Texts;

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
      return stated(where, "在职人员控制率", headcount.statedRate(), "HEADCOUNT_RATE_OVER_100");
    }
    if (actual.compareTo(authorized) <= 0) {
      return Optional.empty();
    }
    var persons = Texts.number(actual);
    var posts = Texts.number(authorized);
    var rate = Texts.percent(actual, authorized);
    var message = "实际在职" + persons + "人，超过编制数" + posts + "人，在职人员控制率" + rate + "，高于100%。";
    return Optional.of(
        warning(where.to("actual"), message, "HEADCOUNT_OVER_100")
            .args(persons, posts, rate)
            .figures(Measure.PLAIN, authorized, actual));
  }

  private static Optional<Finding> execution(Ledger ledger, FormScore form) {
    var total = Ledger.funds(form, Form.Source.TOTAL);
    var annual = total.map(row -> row.funds().annual()).orElse(null);
    var executed = total.map(row -> row.funds().executed()).orElse(null);
    var subject = Ledger.name(form) + "表";
    if (!isComparable(executed, annual)) {
      var line = form.form().execution();
      return stated(
          Pointer.form(form.index()).to("execution"),
          subject + "的执行率",
          line == null ? null : line.statedRate(),
          "EXECUTION_RATE_OVER_100");
    }
    if (executed.compareTo(annual) <= 0) {
      return Optional.empty();
    }
    var rate = Texts.percent(executed, annual);
    var message =
        subject
            + "的全年执行数"
            + ledger.money(executed)
            + "超过全年预算数"
            + ledger.money(annual)
            + "，执行率"
            + rate
            + "，高于100%。";
    return Optional.of(
        warning(total.orElseThrow().at(Phase.EXECUTED), message, "EXECUTION_OVER_100")
            .args(Ledger.title(form), Ledger.figure(executed), Ledger.figure(annual), rate)
            .figures(Measure.AMOUNT, annual, executed));
  }

  private static boolean isComparable(BigDecimal part, BigDecimal whole) {
    return part != null && whole != null && whole.signum() > 0;
  }

  private static Optional<Finding> stated(
      Pointer where, String subject, BigDecimal rate, String code) {
    if (rate == null || rate.compareTo(WHOLE) <= 0) {
      return Optional.empty();
    }
    var message = subject + "填报为" + Texts.number(rate) + "%，高于100%。";
    return Optional.of(
        warning(where.to("statedRate"), message, code)
            .args(subject, Texts.number(rate))
            .figures(Measure.PLAIN, WHOLE, rate));
  }

  private static Finding warning(Pointer where, String message, String code) {
    return Finding.of(Rule.RATE_OVER_100, Severity.WARNING, where, message, code);
  }
}
