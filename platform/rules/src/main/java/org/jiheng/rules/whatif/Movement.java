package org.jiheng.rules.whatif;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiheng.filing.PlainFigure;
import org.jiheng.rules.evaluation.Evaluation;
import org.jiheng.rules.whatif.WhatIfResult.FindingMove;
import org.jiheng.rules.whatif.WhatIfResult.Mover;
import org.jiheng.rules.whatif.WhatIfResult.MovingDepartment;

/**
 * What other settings make of a department's year.
 *
 * @param reasons why its rows would be scored otherwise, one for each code
 * @param findings how many of each rule there are and would be, also where that is the same
 */
record Movement(Mover mover, Collection<Reason> reasons, List<FindingMove> findings) {

  /**
   * @param before null for what was not taken before
   */
  private record Pair(ScoredRow before, ScoredRow after) {

    private BigDecimal scoreBefore() {
      return before == null ? null : before.score();
    }

    boolean moves() {
      return Step.isOne(scoreBefore(), after.score());
    }

    BigDecimal size() {
      return Step.size(scoreBefore(), after.score());
    }
  }

  static Movement of(Trial trial) {
    var rows = rows(trial);
    var findings = findings(trial);
    var reasons =
        rows.stream()
            .map(pair -> Reason.of(pair.after().example(trial.id().department(), pair.before())))
            .collect(
                Collectors.toMap(Reason::code, Function.identity(), Reason::and, TreeMap::new));
    return new Movement(
        mover(trial, rows, findings),
        reasons.values().stream().map(Reason::ofOneDepartment).toList(),
        findings);
  }

  boolean isOne() {
    return mover.changesGrade() || Step.isOne(mover.scoreBefore(), mover.scoreAfter());
  }

  /** Those that move, the farthest first. */
  private static List<Pair> rows(Trial trial) {
    var before = byKey(trial.before());
    var after = byKey(trial.after());
    var kept = after.values().stream().map(row -> new Pair(before.get(row.key()), row));
    var gone =
        before.values().stream()
            .filter(row -> !after.containsKey(row.key()))
            .map(row -> new Pair(row, row.gone()));
    return Stream.concat(kept, gone)
        .filter(Pair::moves)
        .sorted(Comparator.comparing(Pair::size).reversed())
        .toList();
  }

  private static Map<String, ScoredRow> byKey(Evaluation evaluation) {
    return ScoredRow.of(evaluation)
        .collect(
            Collectors.toMap(
                ScoredRow::key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
  }

  private static Mover mover(Trial trial, List<Pair> rows, List<FindingMove> findings) {
    return new Mover(
        new MovingDepartment(trial.id().department(), trial.name()),
        PlainFigure.of(trial.before().score()),
        PlainFigure.of(trial.after().score()),
        trial.before().grade(),
        trial.after().grade(),
        rows.stream()
            .limit(WhatIfResult.ROWS)
            .map(pair -> pair.after().since(pair.before()))
            .toList(),
        Math.max(0, rows.size() - WhatIfResult.ROWS),
        findings.stream().filter(FindingMove::moves).toList());
  }

  private static List<FindingMove> findings(Trial trial) {
    var before = counts(trial.before());
    var after = counts(trial.after());
    return Stream.of(before, after)
        .flatMap(counts -> counts.keySet().stream())
        .distinct()
        .sorted()
        .map(rule -> new FindingMove(rule, count(before, rule), count(after, rule)))
        .toList();
  }

  private static Map<String, Integer> counts(Evaluation evaluation) {
    return evaluation.findings().stream()
        .collect(Collectors.toMap(each -> each.rule().name(), each -> 1, Integer::sum));
  }

  private static int count(Map<String, Integer> counts, String rule) {
    return counts.getOrDefault(rule, 0);
  }
}
