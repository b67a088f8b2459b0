package org.jiheng.rules.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Reads a text that is a quantity or a range as a whole; null where it is not. */
final class QuantityReader {

  private static final String SIGNS = "≥>≤<=";
  private static final Operator[] OPERATORS = {
    Operator.GE, Operator.GT, Operator.LE, Operator.LT, Operator.EQ
  };
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
  private static final Pattern CALENDAR_YEAR =
      Pattern.compile("(?:19|20)\\d\\d(?:[-~至到](?:19|20)\\d\\d)?年");
  private static final int LONGEST_LABEL = 20;

  /** 人(次) counts visits as well as persons. */
  private static final String VISITS = "人(次)";

  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final NumberTail PERCENT = new NumberTail("%", null, false, null);

  private final String raw;
  private final String text;
  private String label;
  private Operator operator;
  private boolean approximate;
  private int at;

  /** The number at that place, where it was already read. */
  private Numeral found;

  private QuantityReader(String raw, String text) {
    this.raw = raw;
    this.text = text;
  }

  /** A whole cell; a remark in brackets at its end is left aside. */
  static Expression cell(String raw, String text) {
    var reader = new QuantityReader(raw, withoutRemark(text));
    return reader.signed() || reader.worded() || reader.rated() ? reader.number() : null;
  }

  /** A part of a cell of several quantities: its label needs no sign behind it. */
  static Expression part(String text) {
    var reader = new QuantityReader(text, text);
    return reader.signed() || reader.worded() || reader.labelled() ? reader.number() : null;
  }

  /** Whether a text is a sign or word that bounds the number behind it. */
  static boolean isFront(String text) {
    return text.length() == 1 && SIGNS.contains(text) || FrontWords.isOne(text);
  }

  private static String withoutRemark(String text) {
    var open = text.indexOf('(');
    if (text.endsWith(VISITS)) {
      return text.substring(0, open) + "次";
    }
    var remark =
        open > 0
            && text.charAt(text.length() - 1) == ')'
            && text.indexOf(')') == text.length() - 1
            && !text.startsWith("其中", open + 1)
            && firstDigit(text) >= 0
            && firstDigit(text) < open;
    return remark ? text.substring(0, open) : text;
  }

  private boolean signed() {
    var sign = -1;
    for (var i = 0; i < text.length(); i++) {
      if (SIGNS.indexOf(text.charAt(i)) >= 0) {
        if (sign >= 0) {
          return false;
        }
        sign = i;
      }
    }
    if (sign < 0 || sign > 0 && !isLabel(text.substring(0, sign))) {
      return false;
    }
    label = sign == 0 ? null : plainLabel(text.substring(0, sign));
    operator = OPERATORS[SIGNS.indexOf(text.charAt(sign))];
    at = sign + 1;
    return true;
  }

  private boolean worded() {
    if (startsFraction(0) || startsNumber(0)) {
      return true;
    }
    var lead = FrontWords.lead(text);
    if (lead > 0) {
      at = frontWords(lead);
      if (startsFraction(at) || startsNumber(at)) {
        return true;
      }
      operator = null;
      approximate = false;
    }
    at = frontWords(0);
    return at > 0 || startsAround(at);
  }

  private int frontWords(int from) {
    if (from == text.length() || !FrontWords.begin(text.charAt(from))) {
      return from;
    }
    for (var word : FrontWords.BOUNDS) {
      if (text.startsWith(word.getKey(), from)) {
        operator = word.getValue();
        return from + word.getKey().length();
      }
    }
    for (String word : FrontWords.ABOUT) {
      if (text.startsWith(word, from)) {
        approximate = true;
        return from + word.length();
      }
    }
    for (String word : FrontWords.REACHED) {
      if (text.startsWith(word, from)) {
        return from + word.length();
      }
    }
    return from;
  }

  /** A rate with its value behind it (完成率100%), short enough to be no sentence. */
  private boolean rated() {
    var digit = firstDigit(text);
    var end = digit < 2 ? -1 : rateEnd(digit);
    if (end < 0 || !isPercentBehind(digit) || !isLabel(text.substring(0, end))) {
      return false;
    }
    at = frontWords(end);
    if (at != digit) {
      operator = null;
      approximate = false;
      return false;
    }
    label = plainLabel(text.substring(0, end));
    return true;
  }

  /** Where the name of a rate ends before a number; -1 where there is none. */
  private int rateEnd(int digit) {
    var rate = text.lastIndexOf('率', digit - 1);
    var content = text.lastIndexOf("满意度", digit - 1);
    return Math.max(rate < 1 ? -1 : rate + 1, content < 0 ? -1 : content + 3);
  }

  private boolean isPercentBehind(int digit) {
    var percent = text.indexOf('%', digit);
    return percent > 0 && percent + 4 >= text.length();
  }

  private boolean labelled() {
    var number = firstDigit(text);
    if (number < 0) {
      number = firstChinese();
    }
    if (number <= 0) {
      return false;
    }
    var before = text.substring(0, number);
    for (var word : FrontWords.BOUNDS) {
      if (before.endsWith(word.getKey())) {
        operator = word.getValue();
        before = before.substring(0, before.length() - word.getKey().length());
        break;
      }
    }
    if (!before.isEmpty() && !isLabel(before)) {
      return false;
    }
    label = before.isEmpty() ? null : plainLabel(before);
    at = number;
    return true;
  }

  private static int firstDigit(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (CellSpelling.isDigit(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private int firstChinese() {
    for (var i = 0; i < text.length(); i++) {
      var numeral = Numeral.at(text, i);
      if (numeral != null && numeral.chinese() && Unit.of(text.substring(numeral.end())) != null) {
        return Unit.isKnown(text.substring(numeral.end())) ? i : -1;
      }
    }
    return -1;
  }

  private static boolean isLabel(String words) {
    return words.length() <= LONGEST_LABEL
        && words.chars().noneMatch(c -> ",;。!?:".indexOf(c) >= 0)
        && !(words.indexOf('、') >= 0 && words.chars().anyMatch(c -> c >= '0' && c <= '9'));
  }

  private static String plainLabel(String words) {
    return BRACKETS.matcher(words).replaceAll("");
  }

  private boolean startsNumber(int from) {
    found = Numeral.at(text, from);
    return found != null;
  }

  private boolean startsFraction(int from) {
    return from < text.length() && Fraction.at(text, from) != null;
  }

  private boolean startsAround(int from) {
    return text.startsWith("±", from) || text.startsWith("正负", from);
  }

  private Expression number() {
    if (startsAround(at)) {
      return around(at + (text.charAt(at) == '±' ? 1 : 2));
    }
    var share = at < text.length() ? Fraction.at(text, at) : null;
    if (share != null) {
      return fraction(share);
    }
    var number = found == null ? Numeral.at(text, at) : found;
    if (number == null || isCalendarYear()) {
      return null;
    }
    var rest = text.substring(number.end());
    var quotient = number.malformed() ? null : quotient(number, rest);
    if (quotient != null) {
      return quotient;
    }
    var range = number.malformed() ? null : range(number, rest);
    if (range != null) {
      return range;
    }
    var measure = NumberTail.of(rest, number.chinese());
    if (number.malformed()) {
      return measure == null ? null : Expression.words(raw, Kind.UNPARSED);
    }
    return measure == null ? null : quantity(number.value(), measure);
  }

  /** 18:1 counts in ones of the second number, 4/5 is a share. */
  private Expression quotient(Numeral first, String rest) {
    if (rest.length() < 2 || first.chinese() || ":/".indexOf(rest.charAt(0)) < 0) {
      return null;
    }
    var second = Numeral.at(rest, 1);
    var whole = second != null && !second.malformed() && second.end() == rest.length();
    if (!whole || second.chinese() || second.value().signum() <= 0) {
      return null;
    }
    if (rest.charAt(0) == ':') {
      return quantity(first.value(), new NumberTail(rest, null, false, null));
    }
    var percent = first.value().multiply(HUNDRED).divide(second.value(), 4, RoundingMode.HALF_UP);
    return first.value().compareTo(second.value()) <= 0
        ? quantity(percent.stripTrailingZeros(), PERCENT)
        : null;
  }

  private boolean isCalendarYear() {
    return text.indexOf('年') >= 0
        && CALENDAR_YEAR.matcher(text).region(at, text.length()).lookingAt();
  }

  private Expression quantity(BigDecimal number, NumberTail measure) {
    var bound = operator == null ? measure.operator() : operator;
    var value = measure.scaled(number);
    var nothing = value.signum() == 0 && (bound == null || bound == Operator.EQ);
    return new Expression(
        raw,
        nothing ? Kind.ZERO : Kind.QUANTITY,
        bound,
        value,
        null,
        null,
        measure.unit(),
        measure.scale(),
        approximate || measure.approximate(),
        label,
        null,
        null);
  }

  private Expression around(int from) {
    var number = Numeral.at(text, from);
    if (number == null || number.malformed()) {
      return null;
    }
    var measure = NumberTail.of(text.substring(number.end()), number.chinese());
    if (measure == null || measure.operator() != null) {
      return null;
    }
    var reach = measure.scaled(number.value());
    return bounds(reach.negate(), reach, measure);
  }

  private Expression range(Numeral first, String rest) {
    var dash = dash(rest);
    if (dash < 0 || operator != null && operator != Operator.LE && operator != Operator.EQ) {
      return null;
    }
    var second = Numeral.at(rest, dash + 1);
    if (second == null || second.malformed()) {
      return null;
    }
    var left = NumberTail.of(rest.substring(0, dash), first.chinese() && dash > 0);
    var right = NumberTail.of(rest.substring(second.end()), second.chinese());
    if (left == null || right == null || !left.fits(right)) {
      return null;
    }
    var lower = right.scaled(first.value());
    var upper = right.scaled(second.value());
    return lower.compareTo(upper) <= 0 ? bounds(lower, upper, right) : null;
  }

  /** The dash of a range: directly behind the first number or behind its measure. */
  private static int dash(String rest) {
    for (var i = 0; i < Math.min(rest.length(), 8); i++) {
      if ("-~至到".indexOf(rest.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private Expression bounds(BigDecimal lower, BigDecimal upper, NumberTail measure) {
    return new Expression(
        raw,
        Kind.RANGE,
        null,
        null,
        lower,
        upper,
        measure.unit(),
        measure.scale(),
        approximate || measure.approximate(),
        label,
        null,
        null);
  }

  private Expression fraction(Fraction share) {
    var measure = NumberTail.of(text.substring(share.end()), false);
    if (measure == null || measure.unit() != null || measure.scale() != null) {
      return null;
    }
    if (share.over() && operator == null && measure.operator() == null) {
      operator = Operator.GT;
    }
    return quantity(share.percent(), measure.withUnit("%"));
  }
}
