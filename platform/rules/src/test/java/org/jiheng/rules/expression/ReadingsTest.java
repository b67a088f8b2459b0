package org.jiheng.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell is and is not, at the edges of the grammar. */
class ReadingsTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          。                  | EMPTY
          逐步提高            | QUALITATIVE
          按期完成3次         | QUALITATIVE
          完成(3次)           | QUALITATIVE
          一批（详见附件）    | QUALITATIVE
          9次（全部完成）     | QUANTITY
          0次（无）           | ZERO
          甲，乙≥3个          | QUALITATIVE
          率5%                | QUALITATIVE
          服务满意度95%       | QUANTITY
          第一，完成率100%    | QUALITATIVE
          完成率100次         | QUALITATIVE
          ≥3≤5个              | RANGE
          ≥3-5家              | QUALITATIVE
          ≤3-5家              | RANGE
          ＝3-5家             | RANGE
          5-5家               | RANGE
          5-3家               | QUALITATIVE
          10个-20家           | QUALITATIVE
          10~20万人           | RANGE
          9月31日             | DATE
          9月32日             | QUALITATIVE
          9月0日              | QUALITATIVE
          12月底前            | DATE
          2024年13月底前      | QUALITATIVE
          2024年0月底前       | QUALITATIVE
          1月1日              | DATE
          全年                | DATE
          本年度底前完成      | DATE
          零投诉              | ZERO
          零件采购            | STATUS
          ,甲1个、乙2个       | MULTI
          甲1个)、乙2个       | QUALITATIVE
          甲1个、乙0起        | MULTI
          甲1个、乙3-5个      | QUALITATIVE
          甲1个、乙不详       | QUALITATIVE
          甲)1个、乙2个       | MULTI
          培训、会议≥3次      | QUANTITY
          第0、甲≥3个         | MULTI
          第9、甲≥3个         | MULTI
          一二三四五六七八九十一二三四五六七八九十≥3 | QUANTITY
          一二三四五六七八九十一二三四五六七八九十一≥3 | QUALITATIVE
          一年来各地组织的大中小型公益讲座和宣传活动达3场、乙2个 | QUALITATIVE
          3桩-5桩             | RANGE
          三桩-5桩            | QUALITATIVE
          大家满意            | STATUS
          达标                | STATUS
          """)
  void takesACellForWhatItIsAsAWhole(String cell, Kind kind) {
    assertThat(Expressions.parse(cell).kind()).isEqualTo(kind);
  }

  @Test
  void readsCellsOfTwoThousandCharactersAndTakesLongerOnesForWords() {
    assertThat(Expressions.parse("1".repeat(2000)).kind()).isEqualTo(Kind.UNPARSED);
    assertThat(Expressions.parse("1".repeat(2001)).kind()).isEqualTo(Kind.QUALITATIVE);
  }

  @Test
  void aStatusHasTwelveCharactersAtMost() {
    assertThat(Expressions.parse("按规定程序通过专家评审了").kind()).isEqualTo(Kind.STATUS);
    assertThat(Expressions.parse("按规定程序通过专家的评审了").kind()).isEqualTo(Kind.QUALITATIVE);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3万余人     | 30000   | true  |    | 人
          30日内      | 30      | false | LE | 天
          30内        | 30      | false |    | 内
          约30个      | 30      | true  |    | 个
          大约30个    | 30      | true  |    | 个
          接近30个    | 30      | true  |    | 个
          达30个      | 30      | false |    | 个
          达到30个    | 30      | false |    | 个
          大于30个    | 30      | false | GT | 个
          满意度95%   | 95      | false |    | %
          百分之百    | 100     | false |    | %
          """)
  void readsWhatStandsBehindANumber(
      String cell, BigDecimal value, boolean approximate, Operator operator, String unit) {
    var read = Expressions.parse(cell);
    assertThat(read.value()).isEqualByComparingTo(value);
    assertThat(read.approximate()).isEqualTo(approximate);
    assertThat(read.operator()).isEqualTo(operator);
    assertThat(read.unit()).isEqualTo(unit);
  }

  @Test
  void aRangeIsApproximateWhereItsWordsSaySo() {
    assertThat(Expressions.parse("3-5家").approximate()).isFalse();
    assertThat(Expressions.parse("约3-5家").approximate()).isTrue();
    assertThat(Expressions.parse("3-5家左右").approximate()).isTrue();
  }

  @Test
  void splitsAtSeparatorsAndNeitherInBracketsNorInNumbers() {
    var brackets = Expressions.parse("面授班（长、短）2个、分校3个");
    assertThat(brackets.parts()).extracting(Expression::label).containsExactly("面授班", "分校");
    var grouped = Expressions.parse("甲1,234个、乙5个");
    assertThat(grouped.parts())
        .extracting(part -> part.value().toPlainString())
        .containsExactly("1234", "5");
    var comma = Expressions.parse("甲1,乙2");
    assertThat(comma.parts()).extracting(Expression::label).containsExactly("甲", "乙");
    var words = Expressions.parse("甲不少于3个、乙不超过5个");
    assertThat(words.parts())
        .extracting(Expression::operator)
        .containsExactly(Operator.GE, Operator.LE);
  }

  @Test
  void aBoundIsANumberWithASignThatIsNoEstimate() {
    assertThat(Expressions.parse("≥3").isBound()).isTrue();
    assertThat(Expressions.parse("3").isBound()).isFalse();
    assertThat(Expressions.parse("＝3").isBound()).isFalse();
    assertThat(Expressions.parse("超过30余个").isBound()).isFalse();
    assertThat(Expressions.parse("3-5家").isBound()).isFalse();
    assertThat(Expressions.parse("3").isNumber()).isTrue();
    assertThat(Expressions.parse("0起").isNumber()).isTrue();
    assertThat(Expressions.parse("3-5家").isNumber()).isFalse();
    assertThat(Expressions.parse("逐步提高").isNumber()).isFalse();
    assertThat(Expressions.parse("3").is(Kind.QUANTITY)).isTrue();
    assertThat(Expressions.parse("3").is(Kind.RANGE)).isFalse();
  }

  @Test
  void anOperatorBoundsFromBelowOrFromAbove() {
    assertThat(Operator.values())
        .filteredOn(Operator::isLower)
        .containsExactly(Operator.GE, Operator.GT);
    assertThat(Operator.values())
        .filteredOn(Operator::isUpper)
        .containsExactly(Operator.LE, Operator.LT);
    assertThat(Operator.values())
        .extracting(Operator::sign)
        .containsExactly("≥", "＞", "≤", "＜", "＝");
  }

  @Test
  void comparesTextsInOneSpellingAndKnowsBlankOnes() {
    assertThat(Expressions.comparable("（甲） 乙。")).isEqualTo("(甲)乙");
    assertThat(Expressions.comparable(null)).isEmpty();
    assertThat(Expressions.isBlank(null)).isTrue();
    assertThat(Expressions.isBlank("——")).isTrue();
    assertThat(Expressions.isBlank("1")).isFalse();
    assertThat(Expressions.parse("3个").filed("三个").raw()).isEqualTo("三个");
  }
}
