package org.jiheng.rules.finding;

import java.util.List;
import java.util.stream.Stream;
import org.jiheng.filing.Form;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.scoring.Notation;

/** What the forms owe the statement of amounts. */
final class FormTies {

  private static final String PROJECT = "project";
  private static final List<Phase> COMPARED = List.of(Phase.ANNUAL, Phase.EXECUTED);

  private FormTies() {}

  static Stream<Finding> findings(Ledger ledger) {
    return Stream.of(
            projectTotals(ledger),
            ledger.projects().stream().flatMap(form -> projectLine(ledger, form)),
            ledger.overall().stream().flatMap(form -> overallProject(ledger, form)),
            ledger.overall().stream().flatMap(form -> overallTotals(ledger, form)))
        .flatMap(found -> found);
  }

  private static Stream<Finding> projectTotals(Ledger ledger) {
    return ledger.line(PROJECT).stream()
        .flatMap(
            line ->
                COMPARED.stream()
                    .flatMap(
                        phase ->
                            new Sums.Claim(phase.of(line.entry()), totals(ledger, phase))
                                .check(ledger, () -> projectTotals(ledger, line, phase))));
  }

  private static Sums.Named projectTotals(Ledger ledger, Ledger.Line line, Phase phase) {
    return new Sums.Named(
        line.at(phase),
        ledger.subject(PROJECT, phase),
        FindingPart.SUM_PROJECTS.of("phase", phase.onForm()));
  }

  private static List<Sums.Part> totals(Ledger ledger, Phase phase) {
    return ledger.projects().stream()
        .flatMap(
            form ->
                Ledger.funds(form, Form.Source.TOTAL).stream()
                    .map(
                        row ->
                            new Sums.Part(
                                Notation.quoted(Ledger.title(form)), phase.of(row.funds()))))
        .toList();
  }

  private static Stream<Finding> projectLine(Ledger ledger, FormScore form) {
    var code = PROJECT + "." + form.form().form();
    return COMPARED.stream().flatMap(phase -> total(ledger, form, phase, code, phase));
  }

  private static Stream<Finding> overallProject(Ledger ledger, FormScore form) {
    return new Sums.Claim(
            form.form().byExpenditure().get(PROJECT), amount(ledger, PROJECT, Phase.ANNUAL))
        .check(
            ledger,
            () ->
                new Sums.Named(
                    Pointer.form(form.index()).to("byExpenditure").to(PROJECT),
                    FindingPart.SUBJECT_EXPENDITURE_PROJECT.of("form", Ledger.title(form)),
                    ledger.ofLine(FindingPart.SUM_LINE, PROJECT, Phase.ANNUAL)));
  }

  private static Stream<Finding> overallTotals(Ledger ledger, FormScore form) {
    return Stream.concat(
        total(ledger, form, Phase.ANNUAL, "general-public.evaluated-income", Phase.EXECUTED),
        total(ledger, form, Phase.EXECUTED, "general-public.expenditure", Phase.EXECUTED));
  }

  /** A form's total in a phase against one line of the statement. */
  private static Stream<Finding> total(
      Ledger ledger, FormScore form, Phase phase, String line, Phase ofLine) {
    return Ledger.funds(form, Form.Source.TOTAL).stream()
        .flatMap(
            row ->
                new Sums.Claim(phase.of(row.funds()), amount(ledger, line, ofLine))
                    .check(
                        ledger,
                        () ->
                            new Sums.Named(
                                row.at(phase),
                                Ledger.subject(form, phase),
                                ledger.ofLine(FindingPart.SUM_LINE, line, ofLine))));
  }

  private static List<Sums.Part> amount(Ledger ledger, String line, Phase phase) {
    return ledger.amount(line, phase).stream()
        .map(amount -> new Sums.Part(ledger.name(line), amount))
        .toList();
  }
}
