package org.jiheng.rules.scoring;

import java.util.List;
import java.util.regex.Pattern;
import org.jiheng.filing.Indicator;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.expression.Kind;

/**
 * The target of a row whose form prints operator and unit in the indicator's name: 化粪池(≥**立方米) with
 * 63 in the cell, or 资金支付完成率100% with an empty cell. The name is used only where the cell is empty
 * or a bare number, and where it states another number than the cell, the cell counts.
 */
final class NamedTarget {

  private static final String PRINTED = "指标";
  private static final Pattern NUMBERED = Pattern.compile("^" + PRINTED + "\\d{1,3}[:、.]?");
  private static final Pattern OPEN =
      Pattern.compile("\\((?<sign>[≥≤><=])\\*{0,4}(?<unit>[\\p{L}²³%/·]{0,10})\\)");

  /** Ages and ranks with 以上 say who is counted, not how many. */
  private static final String COUNTED = "(?!" + ScoringWords.LISTS.any("counted") + ")";

  private static final String BOUND = ScoringWords.LISTS.any("bound");

  private static final List<Pattern> STATED =
      List.of(
          Pattern.compile("(?<bound>[≥≤><=]\\d[\\d.,]{0,15}[\\p{L}²³%/·]{0,10})\\)?$"),
          Pattern.compile("率(?<bound>\\d{1,3}(?:\\.\\d{1,4})?%" + BOUND + "?)$"),
          Pattern.compile("(?<bound>\\d[\\d.,]{0,15}" + COUNTED + "[\\p{L}%]{0,6}" + BOUND + ")$"));

  private NamedTarget() {}

  static Expression of(Indicator row) {
    var cell = Expressions.parse(row.target());
    if (cell.is(Kind.EMPTY)) {
      var named = stated(name(row));
      return named == null ? cell : named.filed(row.target());
    }
    return isBare(cell) ? bare(row, cell) : cell;
  }

  private static boolean isBare(Expression cell) {
    return cell.isNumber()
        && cell.operator() == null
        && cell.unit() == null
        && cell.scale() == null
        && cell.label() == null;
  }

  private static Expression bare(Indicator row, Expression cell) {
    var name = name(row);
    var open = OPEN.matcher(name);
    if (name.indexOf('(') >= 0 && open.find()) {
      var number = Expressions.comparable(row.target());
      return Expressions.parse(open.group("sign") + number + open.group("unit"))
          .filed(row.target());
    }
    var named = stated(name);
    return named != null && saysSame(named, cell) ? named.filed(row.target()) : cell;
  }

  /** 3000 in the cell says the same as 3000万次以上 in the name. */
  private static boolean saysSame(Expression named, Expression cell) {
    var scaled = named.scale() == null ? cell.value() : cell.value().multiply(named.scale());
    return named.value().compareTo(cell.value()) == 0 || named.value().compareTo(scaled) == 0;
  }

  /** The indicator's name without its printed number, in one spelling. */
  static String name(Indicator row) {
    var name = Expressions.comparable(row.level3());
    return name.startsWith(PRINTED) ? NUMBERED.matcher(name).replaceFirst("") : name;
  }

  private static Expression stated(String name) {
    if (name.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    for (Pattern pattern : STATED) {
      var match = pattern.matcher(name);
      if (match.find()) {
        var target = Expressions.parse(match.group("bound"));
        if (target.isNumber()) {
          return target;
        }
      }
    }
    return null;
  }
}
