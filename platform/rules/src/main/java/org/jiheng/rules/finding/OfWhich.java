package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiheng.filing.ChartLine;

/** 其中 items that are more than the line of which they are a part. */
final class OfWhich {

  private OfWhich() {}

  static Stream<Finding> findings(Ledger ledger) {
    return ledger.filing().statement().stream()
        .flatMap(
            entry -> Arrays.stream(Phase.values()).flatMap(p -> check(ledger, entry.line(), p)));
  }

  private static Stream<Finding> check(Ledger ledger, String parent, Phase phase) {
    var line = ledger.line(parent).orElseThrow();
    var stated = phase.of(line.entry());
    var children = ledger.children(parent);
    var items = children.stream().filter(item -> !item.complete()).toList();
    if (stated == null || items.isEmpty()) {
      return Stream.empty();
    }
    var alone = items.size() == children.size();
    return alone
        ? check(ledger, line, phase, items)
        : items.stream().flatMap(item -> check(ledger, line, phase, List.of(item)));
  }

  /** Beside complete breakdowns nobody knows whether the items overlap: then each one alone. */
  private static Stream<Finding> check(
      Ledger ledger, Ledger.Line line, Phase phase, List<ChartLine> items) {
    var amounts =
        items.stream().flatMap(item -> ledger.amount(item.code(), phase).stream()).toList();
    var sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    var stated = phase.of(line.entry());
    if (amounts.isEmpty()
        || sum.compareTo(stated) <= 0
        || !Tolerance.isBeyond(sum, stated, amounts.size())) {
      return Stream.empty();
    }
    var figures =
        Map.of(
            "line", line.entry().line(),
            "subject", ledger.subject(line.entry().line(), phase),
            "stated", Ledger.figure(stated),
            "total", Ledger.figure(sum),
            "unit", ledger.unit());
    return Stream.of(
        Finding.of(FindingCode.PARTS_EXCEED, line.at(phase), figures)
            .measured(FigureKind.AMOUNT, sum, stated));
  }
}
