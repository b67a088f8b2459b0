package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jiheng.filing.Form;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.sentence.Phrase;

/** The sums inside a form: its funds by source, its budget by income and by expenditure. */
final class FundsSums {

  private static final String TOTAL = "total";
  private static final Breakdown INCOME =
      new Breakdown("byIncome", FindingPart.SUBJECT_INCOME, FindingPart.SUBJECT_INCOME_TOTAL);
  private static final Breakdown EXPENDITURE =
      new Breakdown(
          "byExpenditure", FindingPart.SUBJECT_EXPENDITURE, FindingPart.SUBJECT_EXPENDITURE_TOTAL);

  /** A form's budget by classes, and what sentences call it and its printed total. */
  private record Breakdown(String member, FindingPart whole, FindingPart total) {}

  private FundsSums() {}

  static Stream<Finding> findings(Ledger ledger) {
    return ledger.forms().stream()
        .flatMap(
            form ->
                Stream.of(
                        bySource(ledger, form),
                        byClass(ledger, form, INCOME, form.form().byIncome()),
                        byClass(ledger, form, EXPENDITURE, form.form().byExpenditure()))
                    .flatMap(found -> found));
  }

  private static Stream<Finding> bySource(Ledger ledger, FormScore form) {
    return Ledger.funds(form, Form.Source.TOTAL).stream()
        .flatMap(
            total ->
                Phase.OF_FUNDS.stream()
                    .flatMap(
                        phase ->
                            breakdowns(form, phase).stream()
                                .map(parts -> new Sums.Claim(phase.of(total.funds()), parts))
                                .flatMap(
                                    claim ->
                                        claim.check(
                                            ledger,
                                            () ->
                                                new Sums.Named(
                                                    total.at(phase),
                                                    Ledger.subject(form, phase),
                                                    FindingPart.SUM_SOURCES.phrase())))));
  }

  /**
   * By kind, and by level of government where a level is stated. What else there is (其他资金) is a
   * part of the levels then, and is none of the kinds beside them.
   */
  private static List<List<Sums.Part>> breakdowns(FormScore form, Phase phase) {
    var stated =
        form.form().funds().stream()
            .filter(row -> row.source() != null && row.source() != Form.Source.TOTAL)
            .filter(row -> phase.of(row) != null)
            .toList();
    return stated.stream().noneMatch(row -> row.source().isLevel())
        ? List.of(parts(stated, phase, source -> true))
        : List.of(
            parts(stated, phase, source -> source.isLevel() || source == Form.Source.OTHER),
            parts(stated, phase, source -> !source.isLevel() && source != Form.Source.OTHER));
  }

  private static List<Sums.Part> parts(
      List<Form.Funds> stated, Phase phase, Predicate<Form.Source> breakdown) {
    return stated.stream()
        .filter(row -> breakdown.test(row.source()))
        .map(row -> new Sums.Part(Names.of(row.source()), phase.of(row)))
        .toList();
  }

  private static Stream<Finding> byClass(
      Ledger ledger, FormScore form, Breakdown breakdown, Map<String, BigDecimal> amounts) {
    var where = Pointer.form(form.index()).to(breakdown.member());
    var title = Ledger.title(form);
    var total = breakdown.total().of("form", title);
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
            .check(
                ledger,
                () -> new Sums.Named(where.to(TOTAL), total, FindingPart.SUM_ITEMS.phrase()));
    var outer =
        stated == null
            ? ofParts(ledger, where, breakdown.whole().of("form", title), parts, annual)
            : ofTotal(ledger, where.to(TOTAL), total, stated, annual);
    return Stream.concat(inner, outer);
  }

  /** The printed total of the classes against the form's annual budget. */
  private static Stream<Finding> ofTotal(
      Ledger ledger, Pointer where, Phrase subject, BigDecimal stated, BigDecimal annual) {
    return new Sums.Claim(stated, List.of(new Sums.Part("", annual)))
        .check(ledger, () -> new Sums.Named(where, subject, FindingPart.SUM_ANNUAL.phrase()));
  }

  /** Where no total is printed: what the classes make up against the form's annual budget. */
  private static Stream<Finding> ofParts(
      Ledger ledger, Pointer where, Phrase subject, List<Sums.Part> parts, BigDecimal annual) {
    if (annual == null || parts.isEmpty()) {
      return Stream.empty();
    }
    var sum = parts.stream().map(Sums.Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    var compared =
        new Phrase(
            FindingPart.COMPARED_ANNUAL,
            Map.of(
                "stated", Ledger.figure(sum),
                "total", Ledger.figure(annual),
                "unit", ledger.unit()));
    return Tolerance.judge(sum, annual, parts.size())
        .map(severity -> Sums.finding(ledger, severity, where, subject, compared, sum, annual))
        .stream();
  }
}
