package org.jiheng.rules.finding;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Texts that contradict the filing's figures or themselves, as far as that can be proved. */
final class Narratives {

  /** What can be wrong with a text. */
  private static final List<BiFunction<Ledger, Tale, Stream<Finding>>> CHECKS =
      List.of(
          Mislaid::findings,
          SumsInWords::findings,
          RatesInWords::findings,
          CountsInWords::findings,
          BlankParts::findings,
          Denials::findings,
          PromisedRates::findings);

  private Narratives() {}

  static Stream<Finding> findings(Ledger ledger) {
    return ledger.tales().stream()
        .flatMap(
            tale ->
                CHECKS.stream()
                    .flatMap(check -> check.apply(ledger, tale))
                    .sorted(Comparator.comparing(finding -> finding.span().start())));
  }
}
