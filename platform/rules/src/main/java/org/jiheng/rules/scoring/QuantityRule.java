package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.jiheng.rules.expression.Alignment;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.expression.Kind;
import org.jiheng.rules.expression.Operator;

/** A number against a number: reached or within is full, else the share that was reached. */
final class QuantityRule {

  private QuantityRule() {}

  static Verdict score(Row row) {
    if (!row.target().is(Kind.QUANTITY)) {
      return null;
    }
    if (row.direction() == Direction.REVERSE && ZeroRule.isNone(row.actual())) {
      return Verdict.full(row, "要求不超过指标值，实际未发生", "NONE_WITHIN", "0");
    }
    if (!row.actual().isNumber()) {
      return null;
    }
    var pairs = Alignment.of(row.target(), row.actual());
    if (pairs.isEmpty()) {
      return TakenOver.takenOver(
          row,
          "完成值的单位「" + row.actual().unit() + "」与指标值的单位「" + row.target().unit() + "」不同，无法比较",
          "UNITS_DIFFER",
          row.target().unit(),
          row.actual().unit());
    }
    if (!sameThing(row.target(), row.actual())) {
      return TakenOver.takenOver(
          row,
          "完成值所述「" + row.actual().label() + "」与指标值所述「" + row.target().label() + "」不同，无法比较",
          "LABELS_DIFFER",
          row.target().label(),
          row.actual().label());
    }
    if (row.actual().isBound()) {
      return bound(row, pairs);
    }
    var first = plain(row, pairs.get(0));
    for (Alignment.Pair further : pairs.subList(1, pairs.size())) {
      if (!isSame(plain(row, further).ruleScore(), first.ruleScore())) {
        return TakenOver.takenOver(row, "完成值或指标值未写明单位，无法确定数量级", "UNIT_UNCERTAIN");
      }
    }
    return first;
  }

  private static boolean isSame(BigDecimal one, BigDecimal other) {
    return one == null ? other == null : other != null && one.compareTo(other) == 0;
  }

  /** Two labels name one thing; a label that only one side writes is no difference. */
  static boolean sameThing(Expression target, Expression actual) {
    return target.label() == null
        || actual.label() == null
        || target.label().equals(actual.label());
  }

  private static Verdict bound(Row row, List<Alignment.Pair> pairs) {
    var figures = Display.of(row.target(), row.actual(), pairs.get(0));
    var claimed = row.actual().operator().sign() + figures.actual();
    var sign = row.direction() == Direction.POSITIVE ? Operator.GE : Operator.LE;
    var stated = row.target().operator();
    boolean bare = stated == null || stated == Operator.EQ;
    var wanted = (bare ? sign : stated).sign() + figures.target();
    if (!pairs.stream().allMatch(pair -> implied(row, pair))) {
      var why = "完成值只写明" + claimed + "，不能确定是否达到指标值" + wanted;
      return TakenOver.takenOver(row, why, "BOUND_UNDECIDED", claimed, wanted);
    }
    var why = "完成值写明" + claimed + "，满足指标值" + wanted;
    return Verdict.full(row, why, "BOUND_MET", claimed, wanted);
  }

  /** Whether every number that the claimed bound allows meets the target. */
  private static boolean implied(Row row, Alignment.Pair pair) {
    int compared = pair.actual().compareTo(pair.target());
    var claimed = row.actual().operator();
    if (row.direction() == Direction.POSITIVE) {
      boolean strict = row.target().operator() == Operator.GT && claimed != Operator.GT;
      return claimed.isLower() && (strict ? compared > 0 : compared >= 0);
    }
    boolean strict = row.target().operator() == Operator.LT && claimed != Operator.LT;
    return claimed.isUpper() && (strict ? compared < 0 : compared <= 0);
  }

  static Verdict plain(Row row, Alignment.Pair pair) {
    if (pair.rounded()) {
      var actual = row.actual().raw();
      var target = row.target().raw();
      var why = "完成值" + Texts.quoted(actual) + "与指标值" + Texts.quoted(target) + "四舍五入到同一位数后相等";
      return Verdict.full(row, why, "EQUAL_ROUNDED", actual, target);
    }
    return row.direction() == Direction.POSITIVE ? positive(row, pair) : reverse(row, pair);
  }

  static Verdict positive(Row row, Alignment.Pair pair) {
    var figures = Display.of(row.target(), row.actual(), pair);
    boolean strict = row.target().operator() == Operator.GT;
    int compared = pair.actual().compareTo(pair.target());
    if (compared > 0 || compared == 0 && !strict) {
      return full(
          row, figures.actual() + (strict ? " > " : " ≥ ") + figures.target(), "REACHED", figures);
    }
    if (row.target().approximate()) {
      return TakenOver.takenOver(row, "指标值为约数，无法确定是否达到", "TARGET_APPROXIMATE");
    }
    if (pair.target().signum() <= 0) {
      return TakenOver.takenOver(row, "指标值不是正数，未达到时无法按比例计分", "TARGET_NOT_POSITIVE");
    }
    var share = Share.of(pair.actual().max(BigDecimal.ZERO), pair.target());
    return share.verdict(row, "", figures.actual(), figures.target(), "POSITIVE_RATIO");
  }

  static Verdict reverse(Row row, Alignment.Pair pair) {
    var figures = Display.of(row.target(), row.actual(), pair);
    int compared = pair.actual().compareTo(pair.target());
    boolean strict = row.target().operator() == Operator.LT;
    if (compared < 0 || compared == 0 && !strict) {
      return full(
          row, figures.actual() + (strict ? " < " : " ≤ ") + figures.target(), "WITHIN", figures);
    }
    if (row.target().approximate()) {
      return TakenOver.takenOver(row, "指标值为约数，无法确定是否超出", "TARGET_APPROXIMATE");
    }
    if (pair.target().signum() < 0) {
      return TakenOver.takenOver(row, "指标值不是正数，超出时无法按比例计分", "TARGET_NOT_POSITIVE");
    }
    if (pair.target().signum() == 0) {
      return ZeroRule.exceeded(row, figures.actual());
    }
    return switch (row.profile().reverseRule()) {
      case RATIO ->
          Share.of(pair.target(), pair.actual())
              .verdict(row, "超出指标值，", figures.target(), figures.actual(), "REVERSE_RATIO");
      case LINEAR -> Share.linear(row, pair, figures);
    };
  }

  private static Verdict full(Row row, String why, String code, Display figures) {
    return Verdict.full(row, why, code, figures.actual(), figures.target());
  }
}
