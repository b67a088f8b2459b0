package org.jiheng.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jiheng.rules.evaluation.Work;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts that repeat one thing for ever are read or passed over: on a small stack, and twice the
 * text takes no more than twice the work. Work is counted in bytes, which unlike time are the same
 * in every run: what is looked at again is cut out again.
 */
class TextsWithoutEndIT {

  private static final int SHORT = 4_000;

  /** What stands around the repetition. */
  private record Endless(String before, String repeated, String behind) {

    String text(int times) {
      return before + repeated.repeat(times) + behind;
    }
  }

  static Stream<Endless> texts() {
    return Stream.of(
        new Endless("合计1=1", "+1", ""),
        new Endless("", "1=1+1，", ""),
        new Endless("", "1=", ""),
        new Endless("无", "任何", "投诉"),
        new Endless("", "没有投诉，", ""),
        new Endless("三公经费1万元", "，", "2万元"),
        new Endless("", "其中", "支出支出支出1万元"),
        new Endless("其中其中其中", "支出", "1万元"),
        new Endless("三公经费1万元", "(", "2万元"),
        new Endless("三公经费1万元", "(含结转)", "2万元"),
        new Endless("三公经费1万元", "2024年，", "2万元"),
        new Endless("", "三公经费1万元，", ""),
        new Endless("", "三公经费1万元(", ""),
        new Endless("三公经费预算数94.50万元，", "(执行率1%)，", ""),
        new Endless("", "执行率", "87%"),
        new Endless("", "1", "万元"),
        new Endless("", "1.", "万元"),
        new Endless("", "1月", "三公经费1万元"),
        new Endless("", "1、", ""),
        new Endless("", "1、预算执行率\n(1)基本支出\n", ""),
        new Endless("。", "\n ", "完"),
        new Endless("", "举办公益演出36场", ""),
        new Endless("", "外租场地使", "公益演出36场"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void twiceTheTextOfAChapterIsTwiceTheWork(Endless endless) {
    var once = Work.of(Reports.of("六、情况", endless.text(SHORT)));
    var twice = Work.of(Reports.of("六、情况", endless.text(2 * SHORT)));
    assertThat(twice).isLessThan(2 * once + once / 5);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void twiceTheTextOfAFormIsTwiceTheWork(Endless endless) {
    var once = Work.of(Reports.ofForm("业务工作经费", endless.text(SHORT)));
    var twice = Work.of(Reports.ofForm("业务工作经费", endless.text(2 * SHORT)));
    assertThat(twice).isLessThan(2 * once + once / 5);
  }
}
