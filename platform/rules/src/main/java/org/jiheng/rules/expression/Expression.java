package org.jiheng.rules.expression;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a target or actual cell says, with the cell as filed beside it.
 *
 * <p>A member that the cell does not state is null.
 *
 * @param operator the bound that a sign or a word states; null for a bare number
 * @param value the number in the base unit: 290.63 万人次 is 2906300 人次
 * @param lower the lower bound of a range
 * @param upper the upper bound of a range
 * @param unit without its scale
 * @param scale 10000 for 万; null where none is stated
 * @param approximate 余, 多, 约, 近: a figure, not a bound
 * @param label the words before the number
 * @param date the date of a {@link Kind#DATE}
 * @param parts the parts of a {@link Kind#MULTI}
 */
public record Expression(
    String raw,
    Kind kind,
    Operator operator,
    BigDecimal value,
    BigDecimal lower,
    BigDecimal upper,
    String unit,
    BigDecimal scale,
    boolean approximate,
    String label,
    Deadline date,
    List<Expression> parts) {

  public Expression {
    parts = parts == null ? List.of() : List.copyOf(parts);
  }

  /** The same reading with the text of the cell that it stands for. */
  public Expression filed(String cell) {
    return new Expression(
        cell, kind, operator, value, lower, upper, unit, scale, approximate, label, date, parts);
  }

  Expression in(String otherUnit) {
    return new Expression(
        raw,
        kind,
        operator,
        value,
        lower,
        upper,
        otherUnit,
        scale,
        approximate,
        label,
        date,
        parts);
  }

  /** The same number without what stands around it. */
  Expression plain(Operator bound, BigDecimal number) {
    return new Expression(
        raw, kind, bound, number, lower, upper, unit, scale, approximate, null, date, parts);
  }

  static Expression words(String raw, Kind kind) {
    return new Expression(
        raw, kind, null, null, null, null, null, null, false, null, null, List.of());
  }

  static Expression date(String raw, Deadline date) {
    return new Expression(
        raw, Kind.DATE, null, null, null, null, null, null, false, null, date, List.of());
  }

  static Expression multi(String raw, List<Expression> parts) {
    return new Expression(
        raw, Kind.MULTI, null, null, null, null, null, null, false, null, null, parts);
  }

  public boolean is(Kind wanted) {
    return kind == wanted;
  }

  /** A number on its own: a quantity, or the 0 of something that must not happen. */
  public boolean isNumber() {
    return value != null && (kind == Kind.QUANTITY || kind == Kind.ZERO);
  }

  /** 接近100: no more than nearly so many. */
  public boolean isNearly() {
    var text = Expressions.comparable(raw);
    return approximate && NumberWords.NEARLY.stream().anyMatch(text::startsWith);
  }

  /** Whether a sign or a word makes the number a bound instead of a figure. */
  public boolean isBound() {
    return isNumber() && operator != null && operator != Operator.EQ && !approximate;
  }
}
