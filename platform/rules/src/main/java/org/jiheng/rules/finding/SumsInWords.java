package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jiheng.filing.ChartLine;
import org.jiheng.rules.narrative.Equation;

/**
 * Sums that a text gives with all their parts, where the parts give another one. All parts are
 * there where they are every line of a complete breakdown, or where the text writes an equation;
 * what is only listed behind 其中 may be examples.
 */
final class SumsInWords {

  /** So many figures may stand between a whole and its last part. */
  private static final int FARTHEST = 100;

  private final Ledger ledger;
  private final Tale tale;
  private final Telling telling;

  private SumsInWords(Ledger ledger, Tale tale) {
    this.ledger = ledger;
    this.tale = tale;
    this.telling = new Telling(ledger);
  }

  static Stream<Finding> findings(Ledger ledger, Tale tale) {
    var sums = new SumsInWords(ledger, tale);
    return Stream.concat(
        sums.equations(),
        tale.mentions().stream().flatMap(sentence -> sums.breakdowns(sentence).stream()));
  }

  private Stream<Finding> equations() {
    return Equation.in(tale.text()).stream().flatMap(equation -> check(equation).stream());
  }

  private Optional<Finding> check(Equation equation) {
    var total = equation.terms().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (!Tolerance.isBeyond(total, equation.total(), equation.terms().size())) {
      return Optional.empty();
    }
    var figures =
        Map.of(
            "equation", tale.text().substring(equation.from(), equation.to()),
            "total", total.toPlainString(),
            "stated", equation.total().toPlainString());
    return Optional.of(
        tale.finding(FindingCode.EQUATION_WRONG, equation.from(), equation.to(), figures)
            .measured(FigureKind.PLAIN, total, equation.total()));
  }

  /** The first named amount of a sentence with all parts of one of its breakdowns behind it. */
  private Optional<Finding> breakdowns(List<Mention> sentence) {
    for (var i = 0; i + 2 < sentence.size(); i++) {
      var whole = sentence.get(i);
      for (String code : whole.lines()) {
        var end = Math.min(sentence.size(), i + 1 + FARTHEST);
        var parts = parts(whole, sentence.subList(i + 1, end), code);
        var finding = breakdown(whole, code, parts);
        if (finding.isPresent()) {
          return finding;
        }
      }
    }
    return Optional.empty();
  }

  /** What follows on the same level; more than the line has parts are not its parts. */
  private List<Mention> parts(Mention whole, List<Mention> following, String code) {
    var most = ledger.children(code).size();
    var parts = new ArrayList<Mention>();
    for (Mention part : following) {
      if (parts.size() > most) {
        return List.of();
      }
      if (part.figure().isAmount() && part.figure().depth() == whole.figure().depth()) {
        parts.add(part);
      }
    }
    return parts;
  }

  private Optional<Finding> breakdown(Mention whole, String code, List<Mention> parts) {
    var breakdown = completeBreakdown(code, parts);
    if (breakdown.isEmpty()
        || whole.figure().approximate()
        || parts.stream().anyMatch(part -> part.figure().approximate())
        || asFiled(whole, code, parts, breakdown)
        || Stream.concat(Stream.of(whole), parts.stream())
            .anyMatch(mention -> Mislaid.isWrong(ledger, tale, mention))) {
      return Optional.empty();
    }
    var sum = parts.stream().map(telling::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    var stated = telling.amount(whole);
    if (!Tolerance.isBeyond(sum, stated, parts.size())) {
      return Optional.empty();
    }
    var figures =
        Map.of(
            "name", whole.name(),
            "stated", Ledger.figure(stated),
            "total", Ledger.figure(sum),
            "unit", ledger.unit());
    var place = whole.figure();
    return Optional.of(
        tale.finding(FindingCode.PARTS_IN_TEXT_WRONG, place.from(), place.to(), figures)
            .measured(FigureKind.AMOUNT, sum, stated));
  }

  /** The breakdown whose lines, those without a figure left out, are the parts one by one. */
  private List<ChartLine> completeBreakdown(String code, List<Mention> parts) {
    var children = ledger.children(code).stream().filter(ChartLine::complete).toList();
    for (ChartLine first : children) {
      var breakdown =
          children.stream().filter(line -> line.breakdown().equals(first.breakdown())).toList();
      var named = new HashSet<String>();
      var all = true;
      for (Mention part : parts) {
        var of = breakdown.stream().filter(line -> part.lines().contains(line.code())).toList();
        all &= of.size() == 1 && named.add(of.get(0).code());
      }
      if (all && named.containsAll(stated(breakdown)) && named.size() > 1) {
        return breakdown;
      }
    }
    return List.of();
  }

  private Set<String> stated(List<ChartLine> breakdown) {
    var stated = new HashSet<String>();
    for (ChartLine line : breakdown) {
      ledger
          .amount(line.code(), Phase.EXECUTED)
          .filter(amount -> amount.signum() != 0)
          .ifPresent(amount -> stated.add(line.code()));
    }
    return stated;
  }

  /** The very figures of the statement: then the statement's sum is wrong, and SUM says so. */
  private boolean asFiled(
      Mention whole, String code, List<Mention> parts, List<ChartLine> breakdown) {
    return isFiled(whole, code)
        && parts.stream()
            .allMatch(
                part ->
                    breakdown.stream()
                        .filter(line -> part.lines().contains(line.code()))
                        .allMatch(line -> isFiled(part, line.code())));
  }

  private boolean isFiled(Mention mention, String code) {
    return ledger.amount(code, Phase.EXECUTED).filter(a -> telling.agrees(mention, a)).isPresent();
  }
}
