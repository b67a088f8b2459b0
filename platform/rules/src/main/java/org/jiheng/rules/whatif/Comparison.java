package org.jiheng.rules.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jiheng.filing.PlainFigure;
import org.jiheng.rules.whatif.WhatIfResult.FindingMove;
import org.jiheng.rules.whatif.WhatIfResult.GradeMove;
import org.jiheng.rules.whatif.WhatIfResult.Mover;
import org.jiheng.rules.whatif.WhatIfResult.RuleMove;

/**
 * What becomes of a year, taken department by department. It keeps sums, and of what moves only the
 * farthest: a year of any size has an answer of a bounded one, which says what it leaves out.
 */
public final class Comparison {

  private static final Comparator<Mover> FARTHEST_FIRST =
      Comparator.comparing(Mover::changesGrade)
          .thenComparing(mover -> Step.size(mover.scoreBefore(), mover.scoreAfter()))
          .reversed()
          .thenComparing(mover -> mover.department().code());

  private record Grades(String before, String after) {}

  private final List<String> order;
  private final Map<Grades, Integer> grades = new HashMap<>();
  private final Map<String, Reason> reasons = new TreeMap<>();
  private final Map<String, FindingMove> findings = new TreeMap<>();
  private final TreeSet<Mover> movers = new TreeSet<>(FARTHEST_FIRST);
  private final Mean before = new Mean();
  private final Mean after = new Mean();
  private int departments;
  private int moved;
  private int regraded;

  /**
   * @param order of the grades, the best first
   */
  public Comparison(List<String> order) {
    this.order = List.copyOf(order);
  }

  public void add(Trial trial) {
    departments++;
    before.add(trial.before().score());
    after.add(trial.after().score());
    grades.merge(new Grades(trial.before().grade(), trial.after().grade()), 1, Integer::sum);
    var movement = Movement.of(trial);
    movement.reasons().forEach(each -> reasons.merge(each.code(), each, Reason::and));
    movement.findings().forEach(each -> findings.merge(each.rule(), each, FindingMove::and));
    if (movement.isOne()) {
      keep(movement.mover());
    }
  }

  private void keep(Mover mover) {
    moved++;
    regraded += mover.changesGrade() ? 1 : 0;
    movers.add(mover);
    if (movers.size() > WhatIfResult.MOVERS) {
      movers.pollLast();
    }
  }

  public int departments() {
    return departments;
  }

  public WhatIfResult result() {
    return new WhatIfResult(
        departments,
        moved,
        regraded,
        before.mean(),
        after.mean(),
        gradeMoves(),
        reasons.values().stream()
            .map(Reason::told)
            .sorted(Comparator.comparingInt(RuleMove::rows).reversed())
            .toList(),
        findings.values().stream().filter(FindingMove::moves).toList(),
        List.copyOf(movers),
        moved - movers.size());
  }

  private List<GradeMove> gradeMoves() {
    return grades.entrySet().stream()
        .map(each -> new GradeMove(each.getKey().before(), each.getKey().after(), each.getValue()))
        .sorted(
            Comparator.<GradeMove>comparingInt(each -> place(each.before()))
                .thenComparingInt(each -> place(each.after())))
        .toList();
  }

  /** What has no grade comes last. */
  private int place(String grade) {
    var place = grade == null ? -1 : order.indexOf(grade);
    return place < 0 ? order.size() : place;
  }

  /** Of the scores that there are. */
  private static final class Mean {

    private BigDecimal sum = BigDecimal.ZERO;
    private int count;

    void add(BigDecimal score) {
      if (score != null) {
        sum = sum.add(score);
        count++;
      }
    }

    BigDecimal mean() {
      return count == 0
          ? null
          : PlainFigure.of(sum.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP));
    }
  }
}
