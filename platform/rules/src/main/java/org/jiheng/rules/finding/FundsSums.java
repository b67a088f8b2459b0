package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiheng.filing.Form;
import org.jiheng.rules.scoring.FormScore;

/** The sums inside a form: its funds by source, its budget by income and by expenditure. */
final class FundsSums {

  private static final String TOTAL = "total";

  private FundsSums() {}

  static Stream<Finding> findings(Ledger ledger) {
    return ledger.forms().stream()
        .flatMap(
            form ->
                Stream.of(
                        bySource(ledger, form),
                        byClass(ledger, form, "byIncome", "按收入性质分", form.form().byIncome()),
                        byClass(
                            ledger, form, "byExpenditure", "按支出性质分", form.form().byExpenditure()))
                    .flatMap(found -> found));
  }

  private static Stream<Finding> bySource(Ledger ledger, FormScore form) {
    return Ledger.funds(form, Form.Source.TOTAL).stream()
        .flatMap(
            total ->
                Phase.OF_FUNDS.stream()
                    .flatMap(
                        phase ->
                            new Sums.Claim(phase.of(total.funds()), parts(form, phase))
                                .check(
                                    ledger,
                                    () ->
                                        new Sums.Named(
                                            total.at(phase),
                                            Ledger.name(form) + "表年度资金总额的" + phase.onForm(),
                                            "各来源资金合计"))));
  }

  private static List<Sums.Part> parts(FormScore form, Phase phase) {
    return form.form().funds().stream()
        .filter(row -> row.source() != null && row.source() != Form.Source.TOTAL)
        .map(row -> new Sums.Part(Names.of(row.source()), phase.of(row)))
        .toList();
  }

  private static Stream<Finding> byClass(
      Ledger ledger, FormScore form, String member, String title, Map<String, BigDecimal> amounts) {
    var where = Pointer.form(form.index()).to(member);
    var subject = Ledger.name(form) + "表" + title;
    var stated = amounts.get(TOTAL);
    var parts =
        amounts.entrySet().stream()
            .filter(amount -> !amount.getKey().equals(TOTAL))
            .filter(amount -> amount.getValue() != null)
            .map(amount -> new Sums.Part(Names.of(amount.getKey()), amount.getValue()))
            .toList();
    var annual =
        Ledger.funds(form, Form.Source.TOTAL).map(row -> row.funds().annual()).orElse(null);
    var inner =
        new Sums.Claim(stated, parts)
            .check(ledger, () -> new Sums.Named(where.to(TOTAL), subject + "的合计", "其各项之和"));
    return Stream.concat(inner, againstAnnual(ledger, where, subject, stated, parts, annual));
  }

  /** The printed total of the classes, else their sum, against the form's annual budget. */
  private static Stream<Finding> againstAnnual(
      Ledger ledger,
      Pointer where,
      String subject,
      BigDecimal stated,
      List<Sums.Part> parts,
      BigDecimal annual) {
    if (annual == null || stated == null && parts.isEmpty()) {
      return Stream.empty();
    }
    if (stated != null) {
      return new Sums.Claim(stated, List.of(new Sums.Part("", annual)))
          .check(ledger, () -> new Sums.Named(where.to(TOTAL), subject + "的合计", "年度资金总额的全年预算数"));
    }
    var sum = parts.stream().map(Sums.Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Tolerance.judge(sum, annual, parts.size())
        .map(severity -> finding(ledger, severity, where, subject, sum, annual))
        .stream();
  }

  private static Finding finding(
      Ledger ledger,
      Severity severity,
      Pointer where,
      String subject,
      BigDecimal sum,
      BigDecimal annual) {
    var message =
        subject
            + "各项合计为"
            + ledger.money(sum)
            + "，年度资金总额的全年预算数为"
            + ledger.money(annual)
            + "，相差"
            + ledger.money(sum.subtract(annual).abs())
            + (severity == Severity.WARNING ? "，在四舍五入的误差之内。" : "。");
    var code = severity == Severity.WARNING ? "SUM_ROUNDING" : "SUM_WRONG";
    return Finding.of(Rule.SUM, severity, where, message, code)
        .args(subject, Ledger.figure(sum), Ledger.figure(annual))
        .figures(Measure.AMOUNT, annual, sum);
  }
}
