package org.jiheng.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import org.jiheng.filing.Filing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that repeat one thing for ever are read or passed over, as texts are. */
class CellsWithoutEndIT {

  private static final int SHORT = 4_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "完成",
        "完成，",
        "已",
        "1",
        "1,",
        "1.",
        "1户",
        "1户,",
        "一",
        "一千",
        "(",
        "()",
        "(1)",
        "未",
        "不",
        "无",
        "零",
        "没有",
        "未发生",
        "其中",
        "(其中1家)",
        "1家，",
        "≥",
        "≥1",
        "，",
        "、",
        "年",
        "2024年",
        "1月",
        "每月",
        "下降",
        "下降1%",
        "不少于",
        "共",
        "累计共",
        "Ⅱ类",
        "第",
        "前",
        "-",
        "1-",
        "1/",
        "1:",
        "%",
        "优",
        "优良",
        "/",
        "率",
        "率1%",
        "需",
        "需完成",
        "达成预期指标",
        "逐步",
        "有所提升",
        "控制在",
        "指标1：",
        "★",
        "*",
        " ",
        "人",
        "带动500人以上就业",
        "按期"
      })
  void twiceTheCellIsTwiceTheWork(String repeated) {
    isTwice(times -> filing("完成情况", endless(repeated, times), "已完成"));
    isTwice(times -> filing("完成情况", "2024年内完成", endless(repeated, times)));
    isTwice(times -> filing(endless(repeated, times), "完成", "已完成"));
  }

  private static void isTwice(IntFunction<Filing> filing) {
    var once = Work.of(filing.apply(1));
    var twice = Work.of(filing.apply(2));
    assertThat(twice).isLessThan(2 * once + once / 5);
  }

  private static String endless(String cell, int times) {
    return cell.repeat(times * SHORT / cell.length());
  }

  private static Filing filing(String name, String target, String actual) {
    return new Draft().row("产出指标", "数量指标", name, target, actual, "10", "10", null, null).filing();
  }
}
