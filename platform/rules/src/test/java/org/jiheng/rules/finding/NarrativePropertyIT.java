package org.jiheng.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jiheng.filing.Chapter;
import org.jiheng.rules.evaluation.Evaluated;

class NarrativePropertyIT {

  @Property(tries = 300)
  void anyTextIsAnsweredAndEverySpanLiesWithinIt(
      @ForAll("texts") String heading, @ForAll("texts") String text) {
    var filing = Reports.withChapters(List.of(new Chapter(heading, text)));

    for (Finding finding : Evaluated.evaluate(filing).findings()) {
      if (finding.span() != null && finding.where().startsWith("/narrative")) {
        assertThat(finding.span().start()).isBetween(0, finding.span().end() - 1);
        assertThat(finding.span().end()).isLessThanOrEqualTo(text.length());
      }
    }
  }

  @Property(tries = 200)
  void lineBreaksAndBlanksAnywhereChangeNoFinding(@ForAll("places") List<Integer> places) {
    var sentence = "2023年项目支出4109.09万元。2024年公用经费预算数1075.79万元。所有活动无投诉。";
    var broken = new StringBuilder(sentence);
    for (int place : places) {
      broken.insert(place % broken.length(), place % 2 == 0 ? "\n" : " ");
    }

    assertThat(codes(broken.toString()))
        .containsExactly("AMOUNT_OF_ANOTHER_YEAR", "AMOUNT_DIFFERS", "DENIED_BUT_COUNTED");
  }

  private static List<String> codes(String text) {
    return Reports.findings(Rule.NARRATIVE, Reports.of("二、一般公共预算支出情况", text)).stream()
        .map(Finding::code)
        .toList();
  }

  @Provide
  Arbitrary<List<Integer>> places() {
    return Arbitraries.integers().between(0, 200).list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<String> texts() {
    var pieces =
        Arbitraries.of(
            "2023年",
            "2024年",
            "项目支出",
            "三公经费",
            "预算数",
            "决算数",
            "4109.09万元",
            "82.33万元",
            "58.30",
            "亿元",
            "（",
            "）",
            "，",
            "。",
            "；",
            "：",
            "\n",
            " ",
            "1、",
            "（一）",
            "其中",
            "执行率",
            "87%",
            "无投诉",
            "所有",
            "=",
            "+",
            "400000元",
            "含上年结转",
            "其他事业发展类资金",
            "2553.84万元",
            "存在的问题",
            "\ud83d",
            "约",
            "余");
    return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(6))
        .list()
        .ofMaxSize(40)
        .map(list -> String.join("", list));
  }
}
