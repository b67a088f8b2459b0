package org.jiheng.rules.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiheng.rules.finding.Telling.Datum;
import org.jiheng.rules.sentence.Phrase;

/**
 * Amounts that a text gives for a year, a kind or a line to which the filing gives another figure.
 * That the figures differ proves nothing by itself: a finding needs the place where the text's
 * figure truly belongs, or a text that names line, year and kind of a single figure.
 */
final class Mislaid {

  private final Ledger ledger;
  private final Tale tale;
  private final Telling telling;

  private Mislaid(Ledger ledger, Tale tale) {
    this.ledger = ledger;
    this.tale = tale;
    this.telling = new Telling(ledger);
  }

  static Stream<Finding> findings(Ledger ledger, Tale tale) {
    var mislaid = new Mislaid(ledger, tale);
    return tale.mentions().stream()
        .flatMap(List::stream)
        .flatMap(mention -> mislaid.check(mention).stream());
  }

  /** Whether it is found wrong by itself, so that what follows from it is no further finding. */
  static boolean isWrong(Ledger ledger, Tale tale, Mention mention) {
    return new Mislaid(ledger, tale).check(mention).isPresent();
  }

  private Optional<Finding> check(Mention mention) {
    if (!mention.isNamed()) {
      return Optional.empty();
    }
    var own = ledger.filing().fiscalYear();
    var year = mention.year() == null ? own : mention.year();
    if (year != own && year != own - 1) {
      return Optional.empty();
    }
    var data = telling.data(mention);
    var meant = data.stream().filter(datum -> isMeant(datum, mention, year == own)).toList();
    if (meant.isEmpty() || meant.stream().anyMatch(d -> telling.agrees(mention, d.amount()))) {
      return Optional.empty();
    }
    var wanted = closest(meant, mention);
    return mention.figure().approximate()
        ? provable(mention, year, wanted, meant)
        : elsewhere(mention, year, wanted, data, meant);
  }

  private Optional<Finding> elsewhere(
      Mention mention, int year, Datum wanted, List<Datum> data, List<Datum> meant) {
    var elsewhere =
        data.stream()
            .filter(datum -> telling.isSame(mention, datum.amount()))
            .min(Comparator.comparing(datum -> !Objects.equals(datum.code(), wanted.code())));
    if (elsewhere.isPresent()) {
      return Optional.of(misplaced(mention, year, wanted, elsewhere.get()));
    }
    var ownYear = year == ledger.filing().fiscalYear();
    var beside =
        telling.besides(mention).stream()
            .filter(datum -> isMeant(datum, mention, ownYear))
            .filter(datum -> telling.isSame(mention, datum.amount()))
            .findFirst();
    return beside.isPresent()
        ? Optional.of(misplaced(mention, year, wanted, beside.get()))
        : provable(mention, year, wanted, meant);
  }

  /** A figure that is nowhere the filing's contradicts it where nothing smaller can be meant. */
  private Optional<Finding> provable(Mention mention, int year, Datum wanted, List<Datum> meant) {
    var certain = mention.year() != null && mention.phase() != null && meant.size() == 1;
    var part = mention.subject() instanceof Subject.Funds funds && funds.used();
    var namesake =
        telling.namesakes(mention).stream().anyMatch(d -> telling.agrees(mention, d.amount()));
    var proven = !namesake && (certain || !part || mention.year() != null);
    return proven ? Optional.of(different(mention, year, wanted)) : Optional.empty();
  }

  /** Of several figures that could be meant the one of the very kind that the text names. */
  private static Datum closest(List<Datum> meant, Mention mention) {
    return meant.stream()
        .filter(datum -> datum.phase() == mention.phase())
        .findFirst()
        .orElse(meant.get(meant.size() - 1));
  }

  /** A year's final account may be called expenditure; a plan of the year before is not filed. */
  private static boolean isMeant(Datum datum, Mention mention, boolean ownYear) {
    var phase = mention.phase();
    if (!ownYear) {
      return datum.phase() == Phase.PRIOR && (phase == null || phase == Phase.EXECUTED);
    }
    if (datum.phase() == Phase.PRIOR) {
      return false;
    }
    var planned = phase == Phase.ANNUAL && datum.phase() == Phase.INITIAL;
    return phase == null || phase == datum.phase() || planned;
  }

  private Finding misplaced(Mention mention, int year, Datum meant, Datum found) {
    var when = when(found);
    var belongs =
        found.name().equals(meant.name())
            ? FindingPart.BELONGS_SAME_LINE.of("when", when)
            : new Phrase(
                FindingPart.BELONGS_OTHER_LINE, Map.of("line", found.name(), "when", when));
    var otherYear = (found.phase() == Phase.PRIOR) != (meant.phase() == Phase.PRIOR);
    var code =
        otherYear
            ? FindingCode.AMOUNT_OF_ANOTHER_YEAR
            : found.phase() == meant.phase()
                ? FindingCode.AMOUNT_OF_ANOTHER_LINE
                : FindingCode.AMOUNT_OF_ANOTHER_KIND;
    return finding(
        code, mention, meant, Phrase.and(figures(mention, year, meant), "belongs", belongs));
  }

  private Finding different(Mention mention, int year, Datum meant) {
    return finding(FindingCode.AMOUNT_DIFFERS, mention, meant, figures(mention, year, meant));
  }

  private Map<String, ?> figures(Mention mention, int year, Datum meant) {
    return Map.of(
        "year", Integer.toString(year),
        "name", mention.name(),
        "amount", Ledger.figure(telling.amount(mention)),
        "line", meant.name(),
        "when", when(meant),
        "filed", Ledger.figure(meant.amount()),
        "unit", ledger.unit());
  }

  private Phrase when(Datum datum) {
    var own = ledger.filing().fiscalYear();
    var prior = datum.phase() == Phase.PRIOR;
    var phase =
        prior
            ? FindingPart.PHASE_FINAL.phrase()
            : datum.code() == null ? datum.phase().onForm() : datum.phase().inStatement();
    return new Phrase(
        FindingPart.WHEN_YEAR,
        Map.of("year", Integer.toString(prior ? own - 1 : own), "phase", phase));
  }

  private Finding finding(FindingCode code, Mention mention, Datum meant, Map<String, ?> figures) {
    var place = mention.figure();
    return tale.finding(code, place.from(), place.to(), figures)
        .measured(FigureKind.AMOUNT, meant.amount(), telling.amount(mention));
  }
}
