package org.jiheng.rules.expression;

import org.jiheng.rules.wording.Assertion;
import org.jiheng.rules.wording.Assertion.Fact;

/**
 * A target and its actual where only both together say what they are: a change by a verb, a figure
 * inside a phrase, a remark or a rest that only one side has.
 */
public record Pairing(Expression target, Expression actual) {

  private static final String AMONG = "其中";

  /**
   * @param name the indicator's name in one spelling
   */
  public static Pairing of(Expression target, Expression actual, String name) {
    var changed = RelativeChange.pair(target, actual, name);
    if (changed != null) {
      return changed;
    }
    var level = Level.pair(target, actual);
    if (level != null) {
      return level;
    }
    var ranked = Rank.pair(target, actual);
    if (ranked != null) {
      return ranked;
    }
    if (target.is(Kind.QUANTITY) && !actual.isNumber()) {
      var counted = finished(target, actual);
      if (counted != null) {
        return new Pairing(target, counted);
      }
    }
    if (target.isNumber() && actual.is(Kind.MULTI)) {
      return new Pairing(target, whole(target, actual));
    }
    if (target.is(Kind.MULTI) && actual.isNumber()) {
      return new Pairing(whole(actual, target), actual);
    }
    var words = isWords(target) || isWords(actual);
    var phrase = words ? InPhrase.pair(target, actual, name) : null;
    return phrase == null ? new Pairing(target, actual) : phrase;
  }

  private static boolean isWords(Expression cell) {
    return cell.is(Kind.QUALITATIVE) || cell.is(Kind.STATUS);
  }

  /** What is done of 完成4处，1处在建; null where the rest is not said to be undone. */
  private static Expression finished(Expression target, Expression actual) {
    var pieces = Expressions.comparable(actual.raw()).split("[,;、]");
    var first = pieces.length < 2 ? null : QuantityReader.cell(actual.raw(), pieces[0]);
    if (first == null || !first.is(Kind.QUANTITY) || Alignment.of(target, first).isEmpty()) {
      return null;
    }
    for (var i = 1; i < pieces.length; i++) {
      var rest = Assertion.of(pieces[i]);
      var undone = rest.isLess() || rest.says(Fact.DENIED);
      if (!undone || pieces[i].chars().noneMatch(Character::isDigit)) {
        return null;
      }
    }
    return first;
  }

  /** 10家（其中新增2家） beside 10家, on whichever side. */
  private static Expression whole(Expression number, Expression parts) {
    var first = parts.parts().get(0);
    var remark = parts.parts().size() == 2 && CellSpelling.of(parts.raw()).contains("(" + AMONG);
    return remark && !Alignment.of(number, first).isEmpty() ? first.filed(parts.raw()) : parts;
  }
}
