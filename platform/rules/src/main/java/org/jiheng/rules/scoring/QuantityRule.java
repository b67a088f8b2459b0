package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jiheng.rules.expression.Alignment;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.expression.Kind;
import org.jiheng.rules.expression.Operator;
import org.jiheng.rules.sentence.Phrase;

/** A number against a number: reached or within is full, else the share that was reached. */
final class QuantityRule {

  private QuantityRule() {}

  static Verdict score(IndicatorRow row) {
    if (!row.target().is(Kind.QUANTITY)) {
      return null;
    }
    if (row.direction() == Direction.REVERSE && ZeroRule.isNone(row.actual(), row.target())) {
      return Verdict.full(row, ScoreCode.NONE_WITHIN, Map.of("actual", "0"));
    }
    if (!row.actual().isNumber() || ZeroRule.isInWords(row.actual())) {
      return null;
    }
    if (Directions.isDoubtful(row.filed(), row.target(), row.profile())) {
      var doubtful = Map.of("target", Notation.number(row.target().value()) + "%");
      return TakenOver.takenOver(row, ScoreCode.DOUBTFUL_TARGET, doubtful);
    }
    var pairs = Alignment.of(row.target(), row.actual());
    if (pairs.isEmpty()) {
      return DoneRule.isDoneWholly(row.actual())
          ? null
          : TakenOver.takenOver(
              row,
              ScoreCode.UNITS_DIFFER,
              Map.of("target", row.target().unit(), "actual", row.actual().unit()));
    }
    if (!sameThing(row.target(), row.actual())) {
      return TakenOver.takenOver(
          row,
          ScoreCode.LABELS_DIFFER,
          Map.of("target", row.target().label(), "actual", row.actual().label()));
    }
    if (isShareOfRate(row)) {
      return TakenOver.takenOver(row, ScoreCode.UNIT_UNCERTAIN);
    }
    if (isOpenRatio(row.target(), pairs.get(0))) {
      return null;
    }
    if (row.actual().isBound()) {
      return bound(row, pairs);
    }
    var first = plain(row, pairs.get(0));
    for (Alignment.Pair further : pairs.subList(1, pairs.size())) {
      if (!isSame(plain(row, further).ruleScore(), first.ruleScore())) {
        return TakenOver.takenOver(row, ScoreCode.UNIT_UNCERTAIN);
      }
    }
    return first;
  }

  /** 85 and 0.9 of a rate: the one in hundredths, the other perhaps not. */
  private static boolean isShareOfRate(IndicatorRow row) {
    var target = row.target();
    var actual = row.actual();
    return target.unit() == null
        && actual.unit() == null
        && target.value().compareTo(BigDecimal.ONE) > 0
        && actual.value().signum() > 0
        && actual.value().compareTo(BigDecimal.ONE) <= 0
        && Directions.isRate(row.filed());
  }

  /** Whether more or less of 3:7 is better, nobody says. */
  private static boolean isOpenRatio(Expression target, Alignment.Pair pair) {
    return target.unit() != null
        && target.unit().startsWith(":")
        && target.operator() == null
        && pair.target().compareTo(pair.actual()) != 0;
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

  private static Verdict bound(IndicatorRow row, List<Alignment.Pair> pairs) {
    var figures = Display.of(row.target(), row.actual(), pairs.get(0));
    var claimed = row.actual().operator().sign() + figures.actual();
    var sign = row.direction() == Direction.POSITIVE ? Operator.GE : Operator.LE;
    var stated = row.target().operator();
    var bare = stated == null || stated == Operator.EQ;
    var wanted = (bare ? sign : stated).sign() + figures.target();
    var bounds = Map.of("claimed", claimed, "wanted", wanted);
    return pairs.stream().allMatch(pair -> implied(row, pair))
        ? Verdict.full(row, ScoreCode.BOUND_MET, bounds)
        : TakenOver.takenOver(row, ScoreCode.BOUND_UNDECIDED, bounds);
  }

  /** Whether every number that the claimed bound allows meets the target. */
  private static boolean implied(IndicatorRow row, Alignment.Pair pair) {
    var compared = pair.actual().compareTo(pair.target());
    var claimed = row.actual().operator();
    if (row.direction() == Direction.POSITIVE) {
      var strict = row.target().operator() == Operator.GT && claimed != Operator.GT;
      return claimed.isLower() && (strict ? compared > 0 : compared >= 0);
    }
    var strict = row.target().operator() == Operator.LT && claimed != Operator.LT;
    return claimed.isUpper() && (strict ? compared < 0 : compared <= 0);
  }

  static Verdict plain(IndicatorRow row, Alignment.Pair pair) {
    if (pair.rounded()) {
      return Verdict.full(
          row,
          ScoreCode.EQUAL_ROUNDED,
          Map.of("actual", row.actual().raw(), "target", row.target().raw()));
    }
    return row.direction() == Direction.POSITIVE ? positive(row, pair) : reverse(row, pair);
  }

  static Verdict positive(IndicatorRow row, Alignment.Pair pair) {
    var figures = Display.of(row.target(), row.actual(), pair);
    var strict = row.target().operator() == Operator.GT;
    var compared = pair.actual().compareTo(pair.target());
    if (compared == 0 && row.actual().isNearly()) {
      return TakenOver.takenOver(row, ScoreCode.WEAKENED);
    }
    if (compared > 0 || compared == 0 && !strict) {
      return full(row, ScoreCode.REACHED, figures, strict ? ">" : "≥");
    }
    if (compared == 0) {
      return strictlyEqual(row, figures);
    }
    if (row.target().approximate()) {
      return approximate(row, ScorePart.DOUBT_REACHED);
    }
    if (pair.target().signum() <= 0) {
      return notPositive(row, ScorePart.MISSED_BELOW);
    }
    var share = Share.of(pair.actual().max(BigDecimal.ZERO), pair.target());
    return share.verdict(row, figures.actual(), figures.target(), ScoreCode.POSITIVE_RATIO);
  }

  static Verdict reverse(IndicatorRow row, Alignment.Pair pair) {
    var figures = Display.of(row.target(), row.actual(), pair);
    var compared = pair.actual().compareTo(pair.target());
    var strict = row.target().operator() == Operator.LT;
    if (compared < 0 || compared == 0 && !strict) {
      return full(row, ScoreCode.WITHIN, figures, strict ? "<" : "≤");
    }
    if (compared == 0) {
      return strictlyEqual(row, figures);
    }
    if (row.target().approximate()) {
      return approximate(row, ScorePart.DOUBT_BEYOND);
    }
    if (pair.target().signum() < 0) {
      return notPositive(row, ScorePart.MISSED_BEYOND);
    }
    if (pair.target().signum() == 0) {
      return ZeroRule.exceeded(figures.actual());
    }
    return switch (row.profile().reverseRule()) {
      case RATIO ->
          Share.of(pair.target(), pair.actual())
              .verdict(row, figures.target(), figures.actual(), ScoreCode.REVERSE_RATIO);
      case LINEAR -> Share.linear(row, pair, figures);
    };
  }

  /** Just the bound that had to be passed: no share says what that costs. */
  private static Verdict strictlyEqual(IndicatorRow row, Display figures) {
    var equal = Map.of("actual", figures.actual(), "target", figures.target());
    return TakenOver.takenOver(row, ScoreCode.STRICT_EQUAL, equal);
  }

  private static Verdict full(IndicatorRow row, ScoreCode code, Display figures, String sign) {
    var compared = Map.of("actual", figures.actual(), "target", figures.target(), "sign", sign);
    return Verdict.full(row, code, compared);
  }

  private static Verdict approximate(IndicatorRow row, ScorePart doubt) {
    var figures = Map.of("doubt", Phrase.of(doubt));
    return TakenOver.takenOver(row, ScoreCode.TARGET_APPROXIMATE, figures);
  }

  private static Verdict notPositive(IndicatorRow row, ScorePart missed) {
    var figures = Map.of("missed", Phrase.of(missed));
    return TakenOver.takenOver(row, ScoreCode.TARGET_NOT_POSITIVE, figures);
  }
}
