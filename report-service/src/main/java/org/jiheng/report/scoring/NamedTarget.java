package org.jiheng.report.scoring;

import java.util.regex.Pattern;
import org.jiheng.filing.Indicator;
import org.jiheng.report.expression.Expression;
import org.jiheng.report.expression.Expressions;
import org.jiheng.report.expression.Kind;

/**
 * The target of a row whose form prints operator and unit in the indicator's name: 化粪池(≥**立方米) with
 * 63 in the cell, or 资金支付完成率100% with an empty cell. The name is used only where the cell is empty
 * or a bare number.
 */
final class NamedTarget {

  private static final Pattern NUMBERED = Pattern.compile("^指标\\d{1,3}[:、.]?");
  private static final Pattern OPEN =
      Pattern.compile("\\((?<sign>[≥≤><=])\\*{0,4}(?<unit>[\\p{L}%/·]{0,8})\\)$");
  private static final Pattern SIGNED =
      Pattern.compile("(?<bound>[≥≤><=]\\d[\\d.,]{0,15}[\\p{L}%/]{0,8})\\)?$");
  private static final Pattern RATE =
      Pattern.compile("率(?<bound>\\d{1,3}(?:\\.\\d{1,4})?%(?:以上|以内|以下)?)$");
  private static final Pattern WORDED =
      Pattern.compile("(?<bound>\\d[\\d.,]{0,15}[\\p{L}%]{0,6}(?:以上|以内|以下))$");

  private NamedTarget() {}

  static Expression of(Indicator row) {
    var target = Expressions.parse(row.target());
    boolean bare =
        target.isNumber()
            && target.operator() == null
            && target.unit() == null
            && target.scale() == null;
    if (!bare && !target.is(Kind.EMPTY)) {
      return target;
    }
    var name = name(row);
    var open = OPEN.matcher(name);
    if (bare && open.find()) {
      return Expressions.parse(open.group("sign") + row.target().strip() + open.group("unit"))
          .filed(row.target());
    }
    return bare ? target : stated(name, row.target(), target);
  }

  /** The indicator's name without its printed number, in one spelling. */
  static String name(Indicator row) {
    return NUMBERED.matcher(Expressions.comparable(row.level3())).replaceFirst("");
  }

  private static Expression stated(String name, String filed, Expression empty) {
    for (var pattern : new Pattern[] {SIGNED, RATE, WORDED}) {
      var match = pattern.matcher(name);
      if (match.find()) {
        var target = Expressions.parse(match.group("bound"));
        if (target.isNumber()) {
          return target.filed(filed);
        }
      }
    }
    return empty;
  }
}
