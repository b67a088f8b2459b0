package org.jiheng.rules.finding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiheng.filing.Form;

/** Amounts that a text says to contain what their form shows as blank. */
final class BlankParts {

  private static final Map<Form.Source, FindingWords> PARTS =
      new EnumMap<>(
          Map.of(
              Form.Source.CURRENT, FindingWords.CURRENT_FUNDS,
              Form.Source.CARRY_OVER, FindingWords.CARRIED_OVER,
              Form.Source.OTHER, FindingWords.OTHER_FUNDS));

  private static final Pattern CONTAINED =
      Pattern.compile(
          "^(?:，|\\()?(?:其中)?"
              + FindingWords.CONTAINING.any()
              + "(?:了)?(?<part>"
              + PARTS.values().stream().map(FindingWords::any).collect(Collectors.joining("|"))
              + ")");

  private BlankParts() {}

  static Stream<Finding> findings(Ledger ledger, Tale tale) {
    return tale.mentions().stream()
        .flatMap(List::stream)
        .filter(mention -> mention.form() != null)
        .flatMap(mention -> check(ledger, tale, mention).stream());
  }

  private static Optional<Finding> check(Ledger ledger, Tale tale, Mention mention) {
    var contained =
        CONTAINED.matcher(tale.text()).region(mention.figure().to(), tale.text().length());
    if (!contained.find()) {
      return Optional.empty();
    }
    var source = source(contained.group("part"));
    var total = Ledger.funds(mention.form(), Form.Source.TOTAL).map(row -> row.funds().annual());
    var amount = ledger.inUnit(mention.figure().value());
    return Ledger.funds(mention.form(), source)
        .filter(row -> row.funds().annual() == null)
        .filter(row -> total.isPresent() && total.get().compareTo(amount) == 0)
        .map(
            row -> {
              var figures =
                  Map.of(
                      "form", Ledger.title(mention.form()),
                      "amount", Ledger.figure(amount),
                      "unit", ledger.unit(),
                      "part", contained.group("part"),
                      "source", Names.of(source));
              var from = mention.figure().from();
              return tale.finding(FindingCode.CONTAINED_PART_BLANK, from, contained.end(), figures)
                  .measured(FigureKind.AMOUNT, null, amount);
            });
  }

  private static Form.Source source(String part) {
    return PARTS.entrySet().stream()
        .filter(named -> named.getValue().list().contains(part))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
