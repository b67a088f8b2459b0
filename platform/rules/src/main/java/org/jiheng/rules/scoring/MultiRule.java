package org.jiheng.rules.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiheng.rules.expression.Alignment;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.expression.Kind;

/** Several quantities in one cell: every part finds its partner, and the weakest one counts. */
final class MultiRule {

  private MultiRule() {}

  static Verdict score(Row row) {
    if (!row.target().is(Kind.MULTI)) {
      return null;
    }
    var verdicts = new ArrayList<Verdict>();
    for (Expression target : row.target().parts()) {
      var actual = partner(row, target);
      if (actual == null) {
        return unpaired(row, target, "指标值");
      }
      var verdict = part(row.part(target, actual));
      if (verdict == null || !verdict.isScored()) {
        return undecided(row, target, actual);
      }
      verdicts.add(verdict);
    }
    for (Expression actual : row.actual().parts()) {
      if (row.target().parts().stream().noneMatch(target -> isSame(target, actual))) {
        return unpaired(row, actual, "完成值");
      }
    }
    return weakest(row, verdicts);
  }

  /** The one part of the actual that a part of the target is about; null where it is not one. */
  private static Expression partner(Row row, Expression target) {
    var candidates = row.actual().parts().stream().filter(part -> isSame(target, part)).toList();
    boolean alone = row.target().parts().stream().filter(part -> isSame(target, part)).count() == 1;
    return alone && candidates.size() == 1 ? candidates.get(0) : null;
  }

  /** The same label and the same unit. */
  static boolean isSame(Expression one, Expression other) {
    return Objects.equals(one.label(), other.label())
        && Objects.equals(one.unit(), other.unit())
        && !Alignment.of(one, other).isEmpty();
  }

  private static Verdict part(Row part) {
    if (part.target().is(Kind.ZERO)) {
      return ZeroRule.score(part);
    }
    return QuantityRule.score(part);
  }

  private static Verdict unpaired(Row row, Expression part, String cell) {
    var other = cell.equals("指标值") ? "完成值" : "指标值";
    var why = cell + "中的" + Texts.quoted(part.raw()) + "在" + other + "中没有唯一对应的一项，无法逐项比较";
    return TakenOver.takenOver(row, why, "PART_UNPAIRED", part.raw());
  }

  private static Verdict undecided(Row row, Expression target, Expression actual) {
    var why = "不能确定" + Texts.quoted(actual.raw()) + "是否达到" + Texts.quoted(target.raw());
    return TakenOver.takenOver(row, why, "PART_UNDECIDED", actual.raw(), target.raw());
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
