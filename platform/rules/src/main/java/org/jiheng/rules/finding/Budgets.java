package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiheng.filing.Form;
import org.jiheng.rules.finding.Ledger.FundsRow;
import org.jiheng.rules.scoring.FormScore;

/** Budgets that changed without a word, and carry-over that does not agree. */
final class Budgets {

  private static final String CARRY_OVER = "general-public.income.carry-over";
  private static final BigDecimal TWO = new BigDecimal(2);
  private static final BigDecimal HALF_MORE = new BigDecimal("1.5");

  private static final Pattern END = Pattern.compile("(?<=[。！？；])\\s*\\R|\\R\\s*\\R");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private Budgets() {}

  static Stream<Finding> unexplained(Ledger ledger) {
    var changed =
        ledger.forms().stream()
            .flatMap(form -> Ledger.funds(form, Form.Source.TOTAL).stream())
            .filter(row -> changed(row.funds().initial(), row.funds().annual()))
            .toList();
    var reasons = changed.isEmpty() ? List.<String>of() : reasons(ledger);
    return changed.stream()
        .filter(row -> !explained(reasons, ledger.forms().get(row.form())))
        .map(row -> unexplained(ledger, row));
  }

  private static boolean changed(BigDecimal initial, BigDecimal annual) {
    return initial != null
        && annual != null
        && initial.signum() >= 0
        && (annual.compareTo(initial.multiply(HALF_MORE)) > 0
            || annual.multiply(TWO).compareTo(initial) < 0);
  }

  private static boolean explained(List<String> reasons, FormScore form) {
    var name = form.form().name();
    return name != null
        && !name.isBlank()
        && reasons.stream().anyMatch(paragraph -> paragraph.contains(unspaced(name)));
  }

  /** The paragraphs that speak of changes. */
  private static List<String> reasons(Ledger ledger) {
    return ledger.filing().narrative().stream()
        .filter(chapter -> chapter.text() != null)
        .flatMap(chapter -> paragraphs(chapter.text()))
        .filter(FindingWords.CHANGE::anyIn)
        .toList();
  }

  /** Lines that were only wrapped are one paragraph; it ends with a sentence or a blank line. */
  private static Stream<String> paragraphs(String text) {
    return Stream.of(END.split(text)).map(Budgets::unspaced);
  }

  private static String unspaced(String text) {
    return SPACES.matcher(text).replaceAll("");
  }

  private static Finding unexplained(Ledger ledger, FundsRow row) {
    var funds = row.funds();
    var figures =
        Map.of(
            "form", Ledger.title(ledger.forms().get(row.form())),
            "initial", Ledger.figure(funds.initial()),
            "annual", Ledger.figure(funds.annual()),
            "unit", ledger.unit());
    return Finding.of(FindingCode.UNEXPLAINED_CHANGE, row.at(Phase.ANNUAL), figures)
        .measured(FigureKind.AMOUNT, funds.initial(), funds.annual());
  }

  /** The project forms' carry-over together, or the overall form's where they state none. */
  static Stream<Finding> carryOver(Ledger ledger) {
    var projects = carriedOver(ledger.projects());
    var amounts = projects.isEmpty() ? carriedOver(ledger.overall().stream().toList()) : projects;
    if (amounts.isEmpty()) {
      return Stream.empty();
    }
    var sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return ledger.line(CARRY_OVER).stream()
        .filter(line -> line.entry().executed() != null)
        .filter(line -> Tolerance.isBeyond(sum, line.entry().executed(), amounts.size()))
        .map(line -> carryOver(ledger, line, sum));
  }

  private static List<BigDecimal> carriedOver(List<FormScore> forms) {
    return forms.stream()
        .flatMap(form -> Ledger.funds(form, Form.Source.CARRY_OVER).stream())
        .map(row -> row.funds().annual())
        .filter(Objects::nonNull)
        .toList();
  }

  private static Finding carryOver(Ledger ledger, Ledger.Line line, BigDecimal sum) {
    var stated = line.entry().executed();
    var figures =
        Map.of(
            "line", ledger.name(CARRY_OVER),
            "stated", Ledger.figure(stated),
            "total", Ledger.figure(sum),
            "unit", ledger.unit());
    return Finding.of(FindingCode.CARRY_OVER, line.at(Phase.EXECUTED), figures)
        .measured(FigureKind.AMOUNT, sum, stated);
  }
}
