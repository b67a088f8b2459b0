package org.jiheng.rules.expression;

import java.util.List;
import org.jiheng.rules.wording.Assertion;
import org.jiheng.rules.wording.Assertion.Fact;

/**
 * One figure inside a phrase. It is the cell's value only where the words around it are the same on
 * both sides (带动500人以上就业, 带动就业612人) or those of the indicator's name.
 */
final class InPhrase {

  private static final int LONGEST = 30;

  /** Before a number: what it rose or fell to, and not by how much. */
  private static final String LEVEL = "至到为";

  /**
   * A number and the words around it that carry meaning, in one order.
   *
   * @param plain those without 建成 and the like
   * @param changed whether the number is by how much something rose or fell
   */
  private record Read(Expression number, String around, String plain, boolean changed) {

    /** The more it changes as it should, the better. */
    Expression wanted() {
      return changed ? number.plain(Operator.GE, number.value()) : number;
    }
  }

  private InPhrase() {}

  static Pairing pair(Expression target, Expression actual, String name) {
    var wanted = read(target);
    var done = wanted == null ? null : read(actual);
    if (done == null || !isSame(wanted, done, name)) {
      return null;
    }
    return new Pairing(wanted.wanted(), done.number());
  }

  /** The same words, or on one side only: those of the name, or that it was done. */
  private static boolean isSame(Read wanted, Read done, String name) {
    if (wanted.around().equals(done.around())) {
      return !wanted.around().isEmpty();
    }
    var oneSide = wanted.around().isEmpty() || done.around().isEmpty();
    return oneSide && (wanted.plain() + done.plain()).chars().allMatch(c -> name.indexOf(c) >= 0);
  }

  private static Read read(Expression cell) {
    if (cell.is(Kind.QUANTITY) && cell.label() == null) {
      return new Read(cell, "", "", false);
    }
    if (cell.is(Kind.QUANTITY)) {
      var label = Assertion.of(cell.label());
      return new Read(cell, letters(label.core()), letters(label.plainCore()), false);
    }
    var words = cell.is(Kind.QUALITATIVE) || cell.is(Kind.STATUS);
    var text = words ? Expressions.comparable(cell.raw()) : "";
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    text = withoutTogether(text);
    var from = 0;
    while (from < text.length() && !CellSpelling.isDigit(text.charAt(from))) {
      from++;
    }
    var number = from == text.length() ? null : Numeral.at(text, from);
    if (number == null || number.malformed() || hasSigns(text, from, number.end())) {
      return null;
    }
    var front = front(text, from);
    for (var end = Math.min(text.length(), number.end() + 10); end > number.end(); end--) {
      var read = QuantityReader.cell(cell.raw(), text.substring(front, end));
      var whole = read != null && read.is(Kind.QUANTITY) && isMeasured(read);
      if (whole) {
        var around = Assertion.of(text.substring(0, front) + text.substring(end));
        var change = around.says(Fact.UP) != around.says(Fact.DOWN);
        var level = front > 0 && LEVEL.indexOf(text.charAt(front - 1)) >= 0;
        var changed = change && !level && read.operator() == null;
        return isDoubted(around)
            ? null
            : new Read(read, letters(around.core()), letters(around.plainCore()), changed);
      }
    }
    return null;
  }

  /** 共组织培训 is 组织培训. */
  private static String withoutTogether(String text) {
    return text.charAt(0) == '共' && FrontWords.lead(text) > 1 ? text.substring(1) : text;
  }

  /** A unit of the list; a noun that only looks like one may be the phrase's own word. */
  private static boolean isMeasured(Expression read) {
    return read.unit() != null && UnitTable.TABLE.unit(read.unit()) != null;
  }

  private static boolean hasSigns(String text, int from, int end) {
    for (var at = 0; at < text.length(); at++) {
      var inside = at >= from && at < end;
      var c = text.charAt(at);
      if (!inside && !Character.isLetter(c) && "%≥≤<>‰".indexOf(c) < 0) {
        return true;
      }
    }
    return false;
  }

  /** Where the words begin that bound the number. */
  private static int front(String text, int number) {
    for (var at = Math.max(0, number - 4); at < number; at++) {
      if (QuantityReader.isFront(text.substring(at, number))) {
        return at;
      }
    }
    return number;
  }

  /** 计划采购12台 has no figure of what was done. */
  private static boolean isDoubted(Assertion around) {
    return around.isLess() || around.says(Fact.DENIED);
  }

  private static String letters(List<String> words) {
    var letters = String.join("", words).chars().filter(Character::isLetter).sorted().toArray();
    return new String(letters, 0, letters.length);
  }
}
