package org.jiheng.report.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiheng.filing.Form;
import org.jiheng.report.finding.Ledger.FundsRow;
import org.jiheng.report.scoring.FormScore;
import org.jiheng.report.scoring.Texts;

/** Budgets that changed without a word, carry-over that does not agree, rates above 100 %. */
final class Budgets {

  private static final String CARRY_OVER = "general-public.income.carry-over";
  private static final BigDecimal TWO = new BigDecimal(2);
  private static final BigDecimal HALF_MORE = new BigDecimal("1.5");
  private static final List<String> CHANGES = List.of("追加", "调整", "调减");

  private Budgets() {}

  static Stream<Finding> overWhole(Ledger ledger) {
    var execution =
        ledger.forms().stream()
            .flatMap(form -> Ledger.funds(form, Form.Source.TOTAL).stream())
            .filter(row -> exceeds(row.funds().executed(), row.funds().annual()))
            .map(row -> execution(ledger, row));
    return Stream.concat(headcount(ledger), execution);
  }

  private static Stream<Finding> headcount(Ledger ledger) {
    var headcount = ledger.filing().headcount();
    if (headcount == null || !exceeds(headcount.actual(), headcount.authorized())) {
      return Stream.empty();
    }
    var message =
        "实际在职"
            + Texts.number(headcount.actual())
            + "人，超过编制数"
            + Texts.number(headcount.authorized())
            + "人，在职人员控制率高于100%。";
    var where = Pointer.ROOT.to("headcount").to("actual");
    return Stream.of(
        Finding.of(Rule.RATE_OVER_100, Severity.WARNING, where, message, "HEADCOUNT_OVER_100")
            .args(Texts.number(headcount.actual()), Texts.number(headcount.authorized()))
            .figures(Measure.PLAIN, headcount.authorized(), headcount.actual()));
  }

  private static Finding execution(Ledger ledger, FundsRow row) {
    var funds = row.funds();
    var message =
        Ledger.name(ledger.forms().get(row.form()))
            + "表的全年执行数"
            + ledger.money(funds.executed())
            + "超过全年预算数"
            + ledger.money(funds.annual())
            + "，执行率高于100%。";
    return Finding.of(
            Rule.RATE_OVER_100,
            Severity.WARNING,
            row.at(Phase.EXECUTED),
            message,
            "EXECUTION_OVER_100")
        .args(Ledger.figure(funds.executed()), Ledger.figure(funds.annual()))
        .figures(Measure.AMOUNT, funds.annual(), funds.executed());
  }

  private static boolean exceeds(BigDecimal part, BigDecimal whole) {
    return part != null && whole != null && whole.signum() > 0 && part.compareTo(whole) > 0;
  }

  static Stream<Finding> unexplained(Ledger ledger) {
    return ledger.forms().stream()
        .flatMap(form -> Ledger.funds(form, Form.Source.TOTAL).stream())
        .filter(row -> changed(row.funds().initial(), row.funds().annual()))
        .filter(row -> !explained(ledger, ledger.forms().get(row.form())))
        .map(row -> unexplained(ledger, row));
  }

  private static boolean changed(BigDecimal initial, BigDecimal annual) {
    return initial != null
        && annual != null
        && initial.signum() > 0
        && (annual.compareTo(initial.multiply(HALF_MORE)) > 0
            || annual.multiply(TWO).compareTo(initial) < 0);
  }

  private static boolean explained(Ledger ledger, FormScore form) {
    var name = form.form().name();
    return name != null
        && ledger.filing().narrative().stream()
            .filter(chapter -> chapter.text() != null)
            .flatMap(chapter -> chapter.text().lines())
            .anyMatch(
                paragraph ->
                    paragraph.contains(name) && CHANGES.stream().anyMatch(paragraph::contains));
  }

  private static Finding unexplained(Ledger ledger, FundsRow row) {
    var funds = row.funds();
    var message =
        Ledger.name(ledger.forms().get(row.form()))
            + "表的年初预算数"
            + ledger.money(funds.initial())
            + "，全年预算数"
            + ledger.money(funds.annual())
            + "，变动较大，报告正文未说明追加、调整或调减的情况。";
    return Finding.of(
            Rule.UNEXPLAINED_CHANGE,
            Severity.WARNING,
            row.at(Phase.ANNUAL),
            message,
            "UNEXPLAINED_CHANGE")
        .args(Ledger.figure(funds.initial()), Ledger.figure(funds.annual()))
        .figures(Measure.AMOUNT, funds.initial(), funds.annual());
  }

  /** The project forms' carry-over together, or the overall form's where there are none. */
  static Stream<Finding> carryOver(Ledger ledger) {
    var forms = ledger.projects().isEmpty() ? ledger.forms() : ledger.projects();
    var amounts =
        forms.stream()
            .flatMap(form -> Ledger.funds(form, Form.Source.CARRY_OVER).stream())
            .map(row -> row.funds().annual())
            .filter(Objects::nonNull)
            .toList();
    if (amounts.isEmpty()) {
      return Stream.empty();
    }
    var sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return ledger.line(CARRY_OVER).stream()
        .filter(line -> line.entry().executed() != null)
        .filter(line -> !Tolerance.isRounding(sum, line.entry().executed(), amounts.size()))
        .map(
            line -> {
              var message =
                  "收支数据中"
                      + Texts.quoted(ledger.name(CARRY_OVER))
                      + "为"
                      + ledger.money(line.entry().executed())
                      + "，绩效自评表中上年结转资金的全年预算数合计为"
                      + ledger.money(sum)
                      + "，两者不一致。";
              return Finding.of(
                      Rule.CARRY_OVER,
                      Severity.WARNING,
                      line.at(Phase.EXECUTED),
                      message,
                      "CARRY_OVER")
                  .args(Ledger.figure(line.entry().executed()), Ledger.figure(sum))
                  .figures(Measure.AMOUNT, sum, line.entry().executed());
            });
  }
}
