package org.jiheng.rules.expression;

/** What something rose or fell to: 提高到90%以上, 降至5%. The verb says which way is better. */
final class Level {

  private static final String TO = "至到";

  /** A number and whether it is what something fell to. */
  private record Read(Expression number, boolean fall) {}

  private Level() {}

  /** The two as plain numbers; null where neither is such a level. */
  static Pairing pair(Expression target, Expression actual) {
    var wanted = read(target);
    var done = read(actual);
    var reached = done != null ? done.number() : actual.isNumber() ? actual : null;
    if (wanted == null && done == null || reached == null) {
      return null;
    }
    if (wanted == null) {
      return target.is(Kind.QUANTITY) ? new Pairing(target, reached) : null;
    }
    if (done != null && done.fall() != wanted.fall()) {
      return null;
    }
    var bound = wanted.fall() ? Operator.LE : Operator.GE;
    var limit = wanted.number().plain(bound, wanted.number().value());
    return new Pairing(limit, reached);
  }

  private static Read read(Expression cell) {
    if (!cell.is(Kind.QUALITATIVE) && !cell.is(Kind.STATUS)) {
      return null;
    }
    var text = Expressions.comparable(cell.raw());
    var verb = RelativeChange.verb(text);
    if (verb == null || verb.end() >= text.length() || TO.indexOf(text.charAt(verb.end())) < 0) {
      return null;
    }
    var number = QuantityReader.cell(cell.raw(), text.substring(verb.end() + 1));
    var plain = number != null && number.is(Kind.QUANTITY) && number.label() == null;
    return plain ? new Read(number, verb.fall()) : null;
  }
}
