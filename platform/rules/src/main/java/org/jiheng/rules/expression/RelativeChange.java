package org.jiheng.rules.expression;

import java.util.List;
import org.jiheng.rules.wording.WordLists;

/** Changes by so much: the verb gives the sign, and a fall written with a minus is a fall. */
final class RelativeChange {

  private static final WordLists WORDS = WordLists.read(RelativeChange.class, "changes.txt");
  private static final List<String> SINCE = WORDS.of("since");
  private static final List<String> RISE = WORDS.of("rise");
  private static final List<String> FALL = WORDS.of("fall");
  private static final List<String> BEHIND = WORDS.of("behind");

  /** A number and whether it is of a fall. */
  private record Read(Expression number, boolean fall) {}

  /** Where a verb of change ends. */
  record Verb(int end, boolean fall) {}

  private RelativeChange() {}

  /** The two as numbers of one direction; null where neither is a change. */
  static Pairing pair(Expression target, Expression actual, String name) {
    var wanted = isWords(target) ? read(target.raw()) : null;
    var done = isWords(actual) ? read(actual.raw()) : null;
    if (wanted == null && done == null) {
      return null;
    }
    if (wanted != null) {
      var number = done != null || actual.isNumber() && actual.label() == null;
      return number ? compared(wanted, done, actual, target, actual.raw()) : null;
    }
    var fall = endsWithAny(name, FALL);
    if (!target.isNumber() || target.label() != null || fall == endsWithAny(name, RISE)) {
      return null;
    }
    return compared(new Read(target, fall), done, actual, target, actual.raw());
  }

  private static Pairing compared(
      Read wanted, Read done, Expression actual, Expression target, String said) {
    var number = done == null ? actual : done.number();
    var value = number.value();
    var turned = done != null && done.fall() != wanted.fall();
    var minus = value.signum() < 0 && (done == null ? wanted.fall() : done.fall());
    value = minus ? value.negate() : value;
    value = turned ? value.negate() : value;
    var bound = wanted.number().operator() == null ? Operator.GE : wanted.number().operator();
    var whole = wanted.number().value().abs();
    return new Pairing(
        wanted.number().plain(bound, whole).filed(target.raw()),
        number.plain(number.operator(), value).filed(said));
  }

  private static boolean isWords(Expression cell) {
    return cell.is(Kind.QUALITATIVE) || cell.is(Kind.STATUS) || cell.label() != null;
  }

  private static Read read(String raw) {
    var text = Expressions.comparable(raw);
    var verb = verb(text);
    if (verb == null) {
      return null;
    }
    var number = QuantityReader.cell(raw, text.substring(skip(text, verb.end(), BEHIND)));
    var quantity = number != null && number.is(Kind.QUANTITY) && number.label() == null;
    return quantity ? new Read(number, verb.fall()) : null;
  }

  /** The verb of change with which a text begins, or which follows what it is a change of. */
  static Verb verb(String text) {
    var at = 0;
    for (var next = skip(text, at, SINCE); next > at; next = skip(text, at, SINCE)) {
      at = next;
    }
    var rise = skip(text, at, RISE);
    var fall = skip(text, at, FALL);
    return rise == at && fall == at ? null : new Verb(Math.max(rise, fall), fall > rise);
  }

  private static int skip(String text, int at, List<String> words) {
    for (String word : words) {
      if (text.startsWith(word, at)) {
        return at + word.length();
      }
    }
    return at;
  }

  private static boolean endsWithAny(String name, List<String> words) {
    for (String word : words) {
      if (name.endsWith(word) || name.endsWith(word + "率") || name.endsWith(word + "幅度")) {
        return true;
      }
    }
    return false;
  }
}
