package org.jiheng.report.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiheng.report.expression.Alignment;
import org.jiheng.report.expression.Expression;
import org.jiheng.report.expression.Kind;

/** Several quantities in one cell: every part finds its partner, and the weakest one counts. */
final class MultiRule {

  private MultiRule() {}

  static Verdict score(Row row) {
    if (!row.target().is(Kind.MULTI)) {
      return null;
    }
    var verdicts = new ArrayList<Verdict>();
    var used = new ArrayList<Expression>();
    for (Expression target : row.target().parts()) {
      var candidates = candidates(target, row.actual());
      boolean alone = candidates(target, row.target()).size() == 1;
      if (candidates.size() != 1 || !alone) {
        return unpaired(row, target);
      }
      used.add(candidates.get(0));
      var verdict = part(row.part(target, candidates.get(0)));
      if (verdict == null || !verdict.isScored()) {
        return unpaired(row, target);
      }
      verdicts.add(verdict);
    }
    return used.size() == row.actual().parts().size() ? weakest(row, verdicts) : null;
  }

  private static Verdict part(Row part) {
    if (part.target().is(Kind.ZERO)) {
      return ZeroRule.score(part);
    }
    return QuantityRule.score(part);
  }

  /** The parts of a cell with the same label and unit. */
  private static List<Expression> candidates(Expression part, Expression cell) {
    return cell.parts().stream()
        .filter(
            other ->
                Objects.equals(part.label(), other.label())
                    && Objects.equals(part.unit(), other.unit())
                    && !Alignment.of(part, other).isEmpty())
        .toList();
  }

  private static Verdict unpaired(Row row, Expression part) {
    return TakenOver.takenOver(
        row, "指标值中的「" + part.raw() + "」在完成值中没有唯一对应的一项，无法逐项比较", "PART_UNPAIRED", part.raw());
  }

  private static Verdict weakest(Row row, List<Verdict> verdicts) {
    var weakest = verdicts.get(0);
    for (Verdict verdict : verdicts) {
      if (verdict.ruleScore().compareTo(weakest.ruleScore()) < 0) {
        weakest = verdict;
      }
    }
    var parts = verdicts.stream().map(verdict -> verdict.explanation().text()).toList();
    return Verdict.scored(
        Basis.MEASURED,
        weakest.ruleScore(),
        "逐项比较，取得分最低的一项：" + String.join("；", parts),
        "WEAKEST_PART",
        weakest.explanation().args().toArray(String[]::new));
  }
}
