package org.jiheng.rules.finding;

import java.util.Map;
import java.util.regex.Pattern;
import org.jiheng.filing.Form;
import org.jiheng.rules.expression.Expressions;

/** What the forms call the rows and classes that the filing names by a code. */
final class Names {

  private static final Map<String, String> CLASSES =
      Map.of(
          "general-public", "一般公共预算",
          "government-fund", "政府性基金拨款",
          "special-account", "纳入专户管理的非税收入拨款",
          "other", "其他资金",
          "basic", "基本支出",
          "project", "项目支出");

  private static final Pattern NUMBERED = Pattern.compile("指标\\d{1,3}[:、.]?");

  private Names() {}

  /** A name as names are compared: without spaces, punctuation, width, case, printed number. */
  static String comparable(String filed) {
    var text = Expressions.comparable(filed);
    var number = text.startsWith("指标") ? NUMBERED.matcher(text) : null;
    int from = number != null && number.lookingAt() ? number.end() : 0;
    var name = new StringBuilder(text.length());
    for (int at = from; at < text.length(); ) {
      int point = text.codePointAt(at);
      if (isIdeograph(point)) {
        name.append((char) point);
      } else if (isLetterOrNumber(point)) {
        name.appendCodePoint(Character.toLowerCase(point));
      }
      at += Character.charCount(point);
    }
    return name.toString();
  }

  /** The usual Chinese characters, most of every name, have no case. */
  private static boolean isIdeograph(int point) {
    return point >= '一' && point <= '鿿';
  }

  /** ① and ② are two names. */
  private static boolean isLetterOrNumber(int point) {
    int type = Character.getType(point);
    return Character.isLetterOrDigit(point)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  static String of(Form.Source source) {
    return switch (source) {
      case TOTAL -> "年度资金总额";
      case CURRENT -> "当年财政拨款";
      case CARRY_OVER -> "上年结转资金";
      case OTHER -> "其他资金";
    };
  }

  /** A class of income or expenditure. */
  static String of(String code) {
    return CLASSES.getOrDefault(code, code);
  }
}
