package org.jiheng.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadTest {

  private static final int YEAR = 2024;

  @ParameterizedTest(name = "{0} -> {1} | {2} | {3}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "决算数, '', 决算数, 决算数",
        "部门收入，其中非税收入, 部门收入，, 其中非税收入, 其中非税收入",
        "培训、会议支出, 培训、, 会议支出, 培训、会议支出",
        "三公经费:, '', 三公经费, 三公经费",
        "收入，三公经费:, 收入，, 三公经费, 三公经费",
        "收入;(含结转)支出, 收入;, 支出, 支出",
        "项目(含省级、市级)支出, '', 项目支出, 项目支出",
        "甲)、乙支出, 甲)、, 乙支出, 甲)、乙支出",
        "支出(其中办公费, 支出(, 其中办公费, 其中办公费",
      })
  void theWordsThatLeadToAFigureAreThoseOfItsClause(
      String text, String before, String words, String clause) {
    var head = Head.of(text, 0, text.length(), "标题");

    assertThat(head.before()).isEqualTo(before.replace("''", ""));
    assertThat(head.words()).isEqualTo(words);
    assertThat(head.clause()).isEqualTo(clause);
    assertThat(head.between()).isEqualTo(text);
  }

  @Test
  void onlyWhatStandsBehindTheFormerFigureLeads() {
    var head = Head.of("收入12万元，支出", 6, 9, "标题");

    assertThat(head.before()).isEqualTo("，");
    assertThat(head.words()).isEqualTo("支出");
    assertThat(head.between()).isEqualTo("，支出");
  }

  @Test
  void aFigureBehindAColonThatBeginsItsTextIsOfTheTitle() {
    assertThat(Head.of(":", 0, 1, "会议费").words()).isEqualTo("会议费");
    assertThat(Head.of("", 0, 0, "会议费").words()).isEmpty();
    assertThat(Head.of("收入:", 0, 3, "会议费").words()).isEqualTo("收入");
  }

  @Test
  void whatFollowsEndsWithItsClauseAndAfterTwentyCharacters() {
    assertThat(Head.behind("的支出，增加", 0)).isEqualTo("的支出");
    assertThat(Head.behind("，的支出)，增加", 1)).isEqualTo("的支出");
    assertThat(Head.behind("用于会议", 2)).isEqualTo("会议");
    assertThat(Head.behind("用于会议", 4)).isEmpty();
    assertThat(Head.behind("一二三四五六七八九十".repeat(3), 0)).isEqualTo("一二三四五六七八九十".repeat(2));
  }

  @Test
  void whatWasBroughtAboutIsTheEffect() {
    assertThat(Head.effect("外租场地使场均成本")).isEqualTo("场均成本");
    assertThat(Head.effect("使得成本")).isEqualTo("成本");
    assertThat(Head.effect("压减开支致使成本")).isEqualTo("成本");
    assertThat(Head.effect("场均成本")).isEqualTo("场均成本");
  }

  @Test
  void wordsLongerThanAnyNameAreLong() {
    assertThat(head("支".repeat(Head.LONGEST)).isLong()).isFalse();
    assertThat(head("支".repeat(Head.LONGEST + 1)).isLong()).isTrue();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "2023年收入,2023",
    "上年收入,2023",
    "本年收入,2024",
    "2022年收入比去年,2023",
    "本年(上年 90)收入,2024",
    "(2022年)收入(2021年),",
    "((上年)收入)本年,2024",
    "2023年)收入,2023",
    "收入(2023年,2023",
    "收入,",
    "上年结转,",
  })
  void theYearIsTheOneThatIsNamedLastOutsideOfBrackets(String text, Integer year) {
    assertThat(head(text).year(YEAR)).isEqualTo(year);
  }

  private static Head head(String text) {
    return Head.of(text, 0, text.length(), "");
  }
}
