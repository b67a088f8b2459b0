package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiheng.rules.finding.Subject.Rate;
import org.jiheng.rules.narrative.Exactness;
import org.jiheng.rules.scoring.Notation;

/** Rates that are not those of the amounts in their own sentence, or not those of the filing. */
final class RatesInWords {

  private final Ledger ledger;
  private final Tale tale;
  private final Telling telling;
  private final FiledRates filed;

  private RatesInWords(Ledger ledger, Tale tale) {
    this.ledger = ledger;
    this.tale = tale;
    this.telling = new Telling(ledger);
    this.filed = new FiledRates(ledger);
  }

  static Stream<Finding> findings(Ledger ledger, Tale tale) {
    var rates = new RatesInWords(ledger, tale);
    return tale.mentions().stream()
        .flatMap(
            sentence ->
                Stream.iterate(0, i -> i < sentence.size(), i -> i + 1)
                    .flatMap(i -> rates.check(sentence, i).stream()));
  }

  private Optional<Finding> check(List<Mention> sentence, int index) {
    var mention = sentence.get(index);
    var own = ledger.filing().fiscalYear();
    if (mention.year() != null && mention.year() != own) {
      return Optional.empty();
    }
    if (mention.subject() instanceof Subject.StaffRate) {
      return differs(mention, filed.ofStaff());
    }
    if (!(mention.subject() instanceof Rate rate)) {
      return Optional.empty();
    }
    var amounts = amounts(sentence, index, mention);
    if (amounts.isPresent() && !mention.figure().approximate()) {
      return amounts.get().wrong() ? Optional.empty() : check(amounts.get(), mention);
    }
    return differs(mention, filed.of(rate, mention.year() != null));
  }

  /** A budget and what was spent of it. */
  private record Amounts(Mention planned, Mention spent, boolean wrong) {}

  /** The two amounts of one name before the rate, in either order. */
  private Optional<Amounts> amounts(List<Mention> sentence, int index, Mention rate) {
    Mention later = null;
    for (var i = index - 1; i >= 0; i--) {
      var each = sentence.get(i);
      if (each.figure().depth() != rate.figure().depth()) {
        continue;
      }
      if (!isExact(each) || !isOf(each, rate)) {
        return Optional.empty();
      }
      if (later != null) {
        return pair(each, later);
      }
      later = each;
    }
    return Optional.empty();
  }

  private static boolean isExact(Mention mention) {
    return mention.isNamed() && !mention.figure().approximate();
  }

  /** The amount's name is the rate's, or the rate has none. */
  private static boolean isOf(Mention amount, Mention rate) {
    var of = ((Rate) rate.subject()).of();
    return of == null || amount.lines().equals(of.lines()) && amount.form() == of.form();
  }

  private Optional<Amounts> pair(Mention former, Mention later) {
    if (!former.name().equals(later.name())) {
      return Optional.empty();
    }
    var planned = former.phase() == Phase.ANNUAL ? former : later;
    var spent = planned == former ? later : former;
    var clear =
        planned.phase() == Phase.ANNUAL
            && (spent.phase() == Phase.EXECUTED || spent.phase() == null)
            && planned.figure().value().signum() > 0;
    if (!clear) {
      return Optional.empty();
    }
    var wrong = Mislaid.isWrong(ledger, tale, planned) || Mislaid.isWrong(ledger, tale, spent);
    return Optional.of(new Amounts(planned, spent, wrong));
  }

  private Optional<Finding> check(Amounts amounts, Mention rate) {
    var stated = rate.figure().value();
    var share = amounts.spent().figure().value().movePointRight(2);
    var whole = amounts.planned().figure().value();
    var step = rate.figure().step();
    var exact = share.divide(whole, step.scale() + 4, RoundingMode.HALF_UP);
    if (Printed.agrees(stated, step, rate.figure().exactness(), exact)) {
      return Optional.empty();
    }
    var computed = share.divide(whole, 2, RoundingMode.HALF_UP);
    var figures =
        Map.of(
            "name", amounts.planned().name(),
            "planned", Ledger.figure(telling.amount(amounts.planned())),
            "spent", Ledger.figure(telling.amount(amounts.spent())),
            "unit", ledger.unit(),
            "stated", Notation.number(stated),
            "computed", Notation.number(computed),
            "printed", computed.toPlainString());
    var place = rate.figure();
    return Optional.of(
        tale.finding(FindingCode.RATE_OF_OWN_AMOUNTS, place.from(), place.to(), figures)
            .measured(FigureKind.PLAIN, computed, stated));
  }

  private Optional<Finding> differs(Mention mention, List<FiledRates.Stated> rates) {
    var figure = mention.figure();
    var agrees =
        rates.stream()
            .anyMatch(
                rate ->
                    Printed.agrees(figure.value(), figure.step(), figure.exactness(), rate.rate())
                        || isCoarser(figure.value(), rate.rate()));
    if (rates.isEmpty() || agrees) {
      return Optional.empty();
    }
    var filedRate = rates.get(0);
    var figures =
        Map.of(
            "subject", filedRate.subject(),
            "stated", Notation.number(figure.value()),
            "filed", Notation.number(filedRate.rate()));
    return Optional.of(
        tale.finding(FindingCode.RATE_DIFFERS, figure.from(), figure.to(), figures)
            .measured(FigureKind.PLAIN, filedRate.rate(), figure.value()));
  }

  /** The filing prints fewer digits than the text. */
  private static boolean isCoarser(BigDecimal figure, BigDecimal stated) {
    var step = BigDecimal.ONE.movePointLeft(stated.scale());
    return Printed.agrees(stated, step, Exactness.EXACT, figure);
  }
}
