package org.jiheng.rules.finding;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiheng.filing.ChartLine;
import org.jiheng.rules.narrative.Prose;

/** What a text calls the lines of the statement and the forms. */
final class LineNames {

  private static final Map<String, List<String>> FURTHER =
      Map.ofEntries(
          Map.entry("income", List.of("部门整体收入", "总收入", "收入总计")),
          Map.entry("expenditure", List.of("部门整体支出", "总支出", "支出总计")),
          Map.entry("income.carry-over", List.of("上年结转和结余", "上年结转结余", "年初结转结余")),
          Map.entry(
              "general-public.income.carry-over",
              List.of("年初结转和结余", "上年结转和结余", "上年结转结余", "年初结转结余")),
          Map.entry("general-public.income.appropriation", List.of("一般公共预算财政拨款收入")),
          Map.entry("general-public.evaluated-income", List.of("一般公共预算收入")),
          Map.entry("general-public.basic", List.of("基本支出")),
          Map.entry("general-public.project", List.of("项目支出")),
          Map.entry("general-public.provincial-special", List.of("省级专项资金")),
          Map.entry("general-public.central-special", List.of("中央专项资金")),
          Map.entry("three-public.vehicles", List.of("公务用车购置及运行维护", "公务用车购置和运行维护", "公务用车购置及运行")),
          Map.entry("three-public.vehicles.purchase", List.of("公务用车购置")),
          Map.entry("three-public.vehicles.operation", List.of("公务用车运行", "公务用车运行维护")),
          Map.entry("three-public.abroad", List.of("因公出国", "出国")),
          Map.entry("procurement", List.of("政府采购")));

  private static final List<String> ENDINGS = List.of("支出", "经费", "费用", "资金", "费", "金额");

  private final Map<String, Set<String>> codes = new HashMap<>();

  LineNames(Ledger ledger) {
    for (ChartLine line : ledger.chartLines()) {
      add(line.code(), ledger.name(line.code()));
      var further = FURTHER.get(line.code());
      if (further != null) {
        further.forEach(name -> add(line.code(), name));
      }
    }
  }

  private void add(String code, String filed) {
    if (filed == null) {
      return;
    }
    var name = plain(filed);
    put(code, name);
    int colon = name.indexOf(':');
    if (colon >= 0) {
      put(code, name.substring(colon + 1));
    }
  }

  private void put(String code, String name) {
    codes.computeIfAbsent(name, any -> new LinkedHashSet<>(2)).add(code);
    var stem = stem(name);
    if (stem.length() >= 2 && !stem.equals(name)) {
      codes.computeIfAbsent(stem, any -> new LinkedHashSet<>(2)).add(code);
    }
  }

  /** The lines that a text means by a name; none where it is the name of no line. */
  Set<String> of(String name) {
    var exact = codes.get(name);
    return exact != null ? exact : codes.getOrDefault(stem(name), Set.of());
  }

  /** 公务接待费 and 公务接待 are one. */
  private static String stem(String name) {
    for (String ending : ENDINGS) {
      if (name.endsWith(ending) && name.length() - ending.length() >= 2) {
        return name.substring(0, name.length() - ending.length());
      }
    }
    return name;
  }

  /** Without what stands in brackets. */
  static String plain(String name) {
    if (name.codePoints().allMatch(Character::isIdeographic)) {
      return name;
    }
    var text = Prose.of(name).text();
    var plain = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : 0;
      if (depth == 0) {
        plain.append(c);
      }
      depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    return plain.toString();
  }
}
