package org.jiheng.rules.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A sum that a text writes out: 7.5万元=2万元+3万元+2.5万元.
 *
 * @param from where its total begins
 * @param to behind its last term
 */
public record Equation(int from, int to, BigDecimal total, List<BigDecimal> terms) {

  private static final String OPERATORS = ".+×*÷/-";
  private static final int LONGEST_WHOLE = 15;
  private static final int LONGEST_FRACTION = 6;
  private static final int LONGEST = LONGEST_WHOLE + 1 + LONGEST_FRACTION;

  public Equation {
    terms = List.copyOf(terms);
  }

  /** Those of a text, in its order; found in one walk from equals sign to equals sign. */
  public static List<Equation> in(String text) {
    var equations = new ArrayList<Equation>();
    var behind = 0;
    for (var sign = text.indexOf('='); sign >= 0; sign = text.indexOf('=', sign + 1)) {
      var equation = sign < behind ? null : at(text, behind, sign);
      if (equation != null) {
        equations.add(equation);
        behind = equation.to();
      }
    }
    return equations;
  }

  private static Equation at(String text, int behind, int sign) {
    var end = withoutUnit(text, behind, sign);
    var from = end;
    while (from > behind && isOfNumber(text.charAt(from - 1))) {
      from--;
    }
    var whole = number(text, from, end);
    var free = from == 0 || OPERATORS.indexOf(text.charAt(from - 1)) < 0;
    if (whole == null || !free) {
      return null;
    }
    var terms = new ArrayList<BigDecimal>();
    var at = sign;
    do {
      var next = numberEnd(text, at + 1);
      var term = number(text, at + 1, next);
      if (term == null) {
        return null;
      }
      terms.add(term);
      at = unitEnd(text, next);
    } while (at < text.length() && text.charAt(at) == '+');
    var closed = at == text.length() || !isOfNumber(text.charAt(at)) && isFree(text.charAt(at));
    return terms.size() > 1 && closed ? new Equation(from, at, whole, terms) : null;
  }

  private static boolean isFree(char c) {
    return OPERATORS.indexOf(c) < 0;
  }

  private static boolean isOfNumber(char c) {
    return c >= '0' && c <= '9' || c == '.';
  }

  private static int withoutUnit(String text, int from, int sign) {
    var end = sign > from && text.charAt(sign - 1) == '元' ? sign - 1 : sign;
    return end < sign && end > from && text.charAt(end - 1) == '万' ? end - 1 : end;
  }

  private static int unitEnd(String text, int at) {
    return text.startsWith("万元", at) ? at + 2 : text.startsWith("元", at) ? at + 1 : at;
  }

  private static int numberEnd(String text, int from) {
    var end = from;
    while (end < text.length() && isOfNumber(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Null where the signs are no number. */
  private static BigDecimal number(String text, int from, int end) {
    if (end <= from || end - from > LONGEST) {
      return null;
    }
    var digits = text.substring(from, end);
    var point = digits.indexOf('.');
    var whole = point < 0 ? digits.length() : point;
    var fraction = digits.length() - whole - 1;
    var proper =
        whole > 0
            && whole <= LONGEST_WHOLE
            && (point < 0
                || fraction > 0
                    && fraction <= LONGEST_FRACTION
                    && digits.lastIndexOf('.') == point);
    return proper ? new BigDecimal(digits) : null;
  }
}
