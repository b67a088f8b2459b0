package org.jiheng.rules.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiheng.filing.ChartLine;

/** The complete breakdowns of the chart: the parts make up their parent in each phase. */
final class StatementSums {

  private StatementSums() {}

  static Stream<Finding> findings(Ledger ledger) {
    return ledger.filing().statement().stream()
        .flatMap(
            entry ->
                breakdowns(ledger, entry.line()).values().stream()
                    .flatMap(parts -> check(ledger, entry.line(), parts)));
  }

  private static Map<String, List<ChartLine>> breakdowns(Ledger ledger, String parent) {
    var all = new LinkedHashMap<String, List<ChartLine>>();
    for (ChartLine line : ledger.children(parent)) {
      if (line.complete()) {
        all.computeIfAbsent(line.breakdown(), breakdown -> new ArrayList<>()).add(line);
      }
    }
    return all;
  }

  private static Stream<Finding> check(Ledger ledger, String parent, List<ChartLine> parts) {
    var line = ledger.line(parent).orElseThrow();
    return Arrays.stream(Phase.values())
        .flatMap(
            phase ->
                new Sums.Claim(
                        phase.of(line.entry()),
                        parts.stream().map(part -> part(ledger, part.code(), phase)).toList())
                    .check(
                        ledger,
                        () ->
                            new Sums.Named(
                                line.at(phase),
                                ledger.subject(parent, phase),
                                FindingPart.SUM_PARTS.phrase())));
  }

  private static Sums.Part part(Ledger ledger, String code, Phase phase) {
    return new Sums.Part(ledger.name(code), ledger.amount(code, phase).orElse(null));
  }
}
