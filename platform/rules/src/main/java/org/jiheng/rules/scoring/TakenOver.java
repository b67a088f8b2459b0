package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.rules.expression.Kind;

/** The rows that no figure decides: their self-score is taken over, cut to what is possible. */
final class TakenOver {

  private TakenOver() {}

  static Verdict missing(Row row) {
    if (!isBlank(row) || row.claim() == null || row.claim().signum() <= 0) {
      return null;
    }
    var cell = row.target().is(Kind.EMPTY) ? "指标值" : "完成值";
    return Verdict.scored(
        Basis.MISSING,
        BigDecimal.ZERO,
        cell + "为空，却自评" + Texts.number(row.claim()) + "分，计0分",
        "MISSING",
        Texts.number(row.claim()));
  }

  static Verdict blank(Row row) {
    return isBlank(row) ? takenOver(row, "指标值或完成值为空，未申报得分", "BLANK") : null;
  }

  static Verdict withoutWeight(Row row) {
    if (row.weight() == null) {
      return takenOver(row, "表中没有分值，无法按规则计分", "NO_WEIGHT");
    }
    return row.weight().signum() < 0 ? takenOver(row, "表中分值为负数，无法按规则计分", "NEGATIVE_WEIGHT") : null;
  }

  static Verdict malformed(Row row) {
    return row.target().is(Kind.UNPARSED) || row.actual().is(Kind.UNPARSED)
        ? takenOver(row, "数字书写不规范，无法确认数值", "MALFORMED")
        : null;
  }

  static Verdict notComparable(Row row) {
    return row.target().isNumber() || row.target().is(Kind.RANGE) || row.target().is(Kind.MULTI)
        ? takenOver(row, "完成值与指标值不是可以直接比较的数值", "NOT_COMPARABLE")
        : takenOver(row, "完成情况为文字描述，无法据以判断是否达到指标值", "SENTENCE");
  }

  /** The self-score stands; its args end with the score, where there is one. */
  static Verdict takenOver(Row row, String why, String code, String... args) {
    var score = cut(row.claim(), row.weight());
    var text = score == null ? why + "，且未填写自评得分" : why + "，采用自评得分" + Texts.number(score) + "分";
    var all = new ArrayList<>(List.of(args));
    if (score != null) {
      all.add(Texts.number(score));
    }
    return new Verdict(Basis.NOT_COMPUTED, null, score, new Explanation(text, code, all));
  }

  /** The self-score cut to [0, weight]; as it stands without a weight; null stays null. */
  static BigDecimal cut(BigDecimal claim, BigDecimal weight) {
    if (claim == null || weight == null) {
      return claim;
    }
    return claim.min(weight).max(BigDecimal.ZERO);
  }

  private static boolean isBlank(Row row) {
    return row.target().is(Kind.EMPTY) || row.actual().is(Kind.EMPTY);
  }
}
