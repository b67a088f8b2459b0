package org.jiheng.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class ExpressionsPropertyTest {

  @Property(tries = 2000)
  void answersAnyTextAndKeepsIt(@ForAll @StringLength(max = 200) String cell) {
    assertThat(Expressions.parse(cell).raw()).isEqualTo(cell);
  }

  @Property(tries = 5000)
  void answersAnyMixOfItsOwnSigns(
      @ForAll
          @StringLength(max = 24)
          @Chars({
            '0', '1', '9', '.', ',', ' ', '\n', '≥', '≤', '<', '>', '=', '±', '-', '~', '至', '一',
            '十', '百', '万', '亿', '个', '次', '年', '月', '日', '%', '余', '以', '上', '内', '(', ')', '（',
            '其', '中', '，', '、', '零', '未', '发', '生', '不', '少', '于', '率', '/', '度', '分', '之'
          })
          String cell) {
    assertThat(Expressions.parse(cell)).isNotNull();
  }
}
