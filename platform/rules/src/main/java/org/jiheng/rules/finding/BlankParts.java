package org.jiheng.rules.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiheng.filing.Form;

/** Amounts that a text says to contain what their form shows as blank. */
final class BlankParts {

  private static final Pattern CONTAINED =
      Pattern.compile(
          "^(?:，|\\()?(?:其中)?(?:含|包含|包括|含有)(?:了)?(?<part>上年结转|以前年度结转|结转|上年结余|年初结转|其他资金|当年财政拨款|本年财政拨款)");

  private static final Map<String, Form.Source> PARTS =
      Map.of(
          "其他资金", Form.Source.OTHER,
          "当年财政拨款", Form.Source.CURRENT,
          "本年财政拨款", Form.Source.CURRENT);

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
    var source = PARTS.getOrDefault(contained.group("part"), Form.Source.CARRY_OVER);
    var total = Ledger.funds(mention.form(), Form.Source.TOTAL).map(row -> row.funds().annual());
    var amount = ledger.inUnit(mention.figure().yuan());
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
              int from = mention.figure().from();
              return tale.finding(FindingCode.CONTAINED_PART_BLANK, from, contained.end(), figures)
                  .measured(Measure.AMOUNT, null, amount);
            });
  }
}
