package org.jiheng.report.finding;

import java.util.Map;
import org.jiheng.filing.Form;

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

  private Names() {}

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
