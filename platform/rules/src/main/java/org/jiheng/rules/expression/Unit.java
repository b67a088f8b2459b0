package org.jiheng.rules.expression;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Units of count and measure: which words are one, and which are multiples of one another. */
final class Unit {

  private static final int LONGEST = 6;
  private static final int LONGEST_NOUN = 4;

  private static final Set<String> KNOWN =
      Arrays.stream(
              """
              % ‰ 倍 成 个百分点 元 角 年 月 天 周 季度 小时 分钟 秒 个工作日 人天 人月
              个 次 家 场 期 人 人次 名 位 户 户次 支 篇 条 项 种 类 批 批次 套 台 台套 台次 件 份 册 本 部 门 门次
              科 所 座 栋 幢 间 处 点 站 段 届 轮 例 起 宗 头 只 羽 株 棵 辆 艘 架 枚 幅 张 块 盏 根 组 对 队 团
              村 镇 乡 县 市 区 社区 街道 乡镇 行政村 校 学校 企业 单位 机构 部门 家次 场次 期次 课时 学时 节 班 班次
              集 讲 课 字 面 床 张床 片 包 箱 袋 瓶 桶 车次 航次 趟 遍 分 度 公里 米 平方米 平方公里 立方米 亩 公顷
              吨 公斤 克 升 千瓦 千瓦时 千伏 兆瓦 吨标准煤 GB TB MB
              """
                  .strip()
                  .split("\\s+"))
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("百分比", "%"),
          Map.entry("百分点", "个百分点"),
          Map.entry("工作日", "个工作日"),
          Map.entry("千米", "公里"),
          Map.entry("km", "公里"),
          Map.entry("m", "米"),
          Map.entry("m2", "平方米"),
          Map.entry("m²", "平方米"),
          Map.entry("平米", "平方米"),
          Map.entry("m3", "立方米"),
          Map.entry("m³", "立方米"),
          Map.entry("千克", "公斤"),
          Map.entry("kg", "公斤"),
          Map.entry("t", "吨"),
          Map.entry("日", "天"),
          Map.entry("个月", "月"),
          Map.entry("个小时", "小时"),
          Map.entry("h", "小时"));

  private static final Map<String, Map<String, Integer>> MULTIPLES =
      Map.of(
          "年", Map.of("月", 12),
          "季度", Map.of("月", 3),
          "天", Map.of("小时", 24),
          "小时", Map.of("分钟", 60),
          "%", Map.of("‰", 10),
          "成", Map.of("%", 10),
          "公里", Map.of("米", 1000),
          "公顷", Map.of("亩", 15),
          "吨", Map.of("公斤", 1000));

  private static final String PER_YEAR = "/年";

  private static final Set<String> VERBS =
      Set.of("已", "未", "完成", "达", "参与", "全部", "均", "尚", "正在", "性", "有", "为", "是", "了", "以");

  private Unit() {}

  /**
   * The unit that a whole text is, in its usual spelling, with a noun behind it where there is one;
   * null where the text is no unit.
   */
  static String of(String text) {
    int core = core(text);
    if (core == 0) {
      return text.length() <= LONGEST_NOUN && isNoun(text) ? text : null;
    }
    var unit = spelling(text.substring(0, core));
    var noun = text.startsWith("每", core) ? "/" + text.substring(core + 1) : text.substring(core);
    if (noun.startsWith("/")) {
      return noun.length() <= 2 * LONGEST_NOUN && isPer(noun) ? unit + noun : null;
    }
    if (noun.isEmpty()) {
      return unit;
    }
    return noun.length() <= LONGEST_NOUN && isNoun(noun) ? unit + noun : null;
  }

  /** Whether a text begins with a unit of the list: needed to read 一批 as a number, 一般 not. */
  static boolean isKnown(String text) {
    return core(text) > 0;
  }

  /**
   * How many of {@code to} one of {@code from} is; 1 for one unit in two writings, null where they
   * are different things. A noun that only one side names (1 支, 1 支工作队) is no difference, nor is
   * 每年, because a form is of one year.
   */
  static BigDecimal factor(String from, String to) {
    if (from.equals(to) || from.equals(to + PER_YEAR) || to.equals(from + PER_YEAR)) {
      return BigDecimal.ONE;
    }
    var fromCore = from.substring(0, core(from));
    var toCore = to.substring(0, core(to));
    boolean oneNoun = fromCore.equals(from) != toCore.equals(to);
    boolean per = from.indexOf('/') >= 0 || to.indexOf('/') >= 0;
    if (!fromCore.isEmpty() && fromCore.equals(toCore) && oneNoun && !per) {
      return BigDecimal.ONE;
    }
    var multiple = MULTIPLES.getOrDefault(from, Map.of()).get(to);
    return multiple == null ? null : BigDecimal.valueOf(multiple);
  }

  private static int core(String text) {
    for (int length = Math.min(LONGEST, text.length()); length > 0; length--) {
      var head = text.substring(0, length);
      if (KNOWN.contains(head) || SPELLINGS.containsKey(head)) {
        return length;
      }
    }
    return 0;
  }

  private static String spelling(String unit) {
    return SPELLINGS.getOrDefault(unit, unit);
  }

  private static boolean isNoun(String text) {
    return text.chars().allMatch(Character::isLetter) && VERBS.stream().noneMatch(text::contains);
  }

  private static boolean isPer(String text) {
    return text.chars().allMatch(c -> Character.isLetter(c) || c == '/' || c == '·' || c == '.');
  }
}
