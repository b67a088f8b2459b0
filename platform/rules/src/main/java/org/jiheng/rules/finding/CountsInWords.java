package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiheng.rules.expression.Alignment;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.expression.Operator;
import org.jiheng.rules.finding.RowFindings.Place;
import org.jiheng.rules.finding.Subject.Count;
import org.jiheng.rules.finding.Subject.Rows;
import org.jiheng.rules.narrative.Exactness;
import org.jiheng.rules.narrative.Figure;
import org.jiheng.rules.scoring.Notation;
import org.jiheng.rules.sentence.Phrase;

/** Persons, units and indicators to which a text gives another figure than the filing has. */
final class CountsInWords {

  private static final BigDecimal FAR = new BigDecimal(20);

  private final Ledger ledger;
  private final Tale tale;

  private CountsInWords(Ledger ledger, Tale tale) {
    this.ledger = ledger;
    this.tale = tale;
  }

  static Stream<Finding> findings(Ledger ledger, Tale tale) {
    var counts = new CountsInWords(ledger, tale);
    return tale.mentions().stream()
        .flatMap(List::stream)
        .filter(mention -> counts.isOfTheYear(mention))
        .flatMap(mention -> counts.check(mention).stream());
  }

  private boolean isOfTheYear(Mention mention) {
    return mention.year() == null || mention.year() == ledger.filing().fiscalYear();
  }

  private Optional<Finding> check(Mention mention) {
    if (mention.subject() instanceof Count count) {
      return staff(mention, count.staff());
    }
    return mention.subject() instanceof Rows rows ? rows(mention, rows.places()) : Optional.empty();
  }

  private Optional<Finding> staff(Mention mention, Staff staff) {
    var filed = staff.in(ledger.filing());
    var figure = mention.figure();
    if (filed == null
        || !staff.isCountedIn(figure.number())
        || Printed.agrees(figure.value(), figure.step(), figure.exactness(), filed)) {
      return Optional.empty();
    }
    var figures =
        Map.of(
            "name", mention.name(),
            "stated", figure.number().raw(),
            "filed", Notation.number(filed) + staff.unit());
    return Optional.of(finding(FindingCode.COUNT_DIFFERS, figure, figures, filed));
  }

  private Optional<Finding> rows(Mention mention, List<Place> places) {
    var figure = mention.figure();
    if (places.stream().anyMatch(place -> isOf(figure, place) || isOfOtherOrder(figure, place))) {
      return Optional.empty();
    }
    var place = places.get(0);
    var figures =
        Map.of(
            "name", mention.name(),
            "stated", figure.number().raw(),
            "form", Ledger.title(ledger.forms().get(place.form())));
    return Optional.of(
        finding(
            FindingCode.INDICATOR_DIFFERS,
            figure,
            Phrase.and(Notation.figures(place.row()), figures),
            place.score().actual().value()));
  }

  /** The text may repeat the actual or the target, or be what a bound for an actual leaves open. */
  private static boolean isOf(Figure figure, Place place) {
    var actual = place.score().actual();
    var target = place.score().target();
    return agrees(figure, actual, figure.exactness())
        || actual.isBound() && agrees(figure, actual, within(actual.operator()))
        || target.isNumber() && agrees(figure, target, figure.exactness());
  }

  /** So far from it, it counts something else: one day of science with 1850 events. */
  private static boolean isOfOtherOrder(Figure figure, Place place) {
    return Alignment.of(figure.number(), place.score().actual()).stream()
        .anyMatch(
            pair -> isFar(pair.target(), pair.actual()) || isFar(pair.actual(), pair.target()));
  }

  private static boolean isFar(BigDecimal number, BigDecimal than) {
    return than.signum() > 0 && number.compareTo(than.multiply(FAR)) > 0;
  }

  /** 92% is within ≥90% where 90% is at most that. */
  private static Exactness within(Operator bound) {
    return bound == Operator.GE || bound == Operator.GT ? Exactness.AT_MOST : Exactness.AT_LEAST;
  }

  private static boolean agrees(Figure figure, Expression filed, Exactness exactness) {
    return Alignment.of(figure.number(), filed).stream()
        .anyMatch(
            pair ->
                pair.rounded()
                    || Printed.agrees(
                        pair.target(), step(figure, pair.target()), exactness, pair.actual()));
  }

  /** What the last printed digit is worth in the unit in which the two are compared. */
  private static BigDecimal step(Figure figure, BigDecimal aligned) {
    return figure.value().signum() == 0
        ? figure.step()
        : figure.step().multiply(aligned).divide(figure.value(), MathContext.DECIMAL64);
  }

  private Finding finding(
      FindingCode code, Figure figure, Map<String, ?> figures, BigDecimal filed) {
    return tale.finding(code, figure.from(), figure.to(), figures)
        .measured(FigureKind.PLAIN, filed, figure.value());
  }
}
