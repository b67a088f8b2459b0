package org.jiheng.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ≥400 课时             | GE | 400         | 课时
          ≤15元/人              | LE | 15          | 元/人
          ＞100次               | GT | 100         | 次
          ≧20次                 | GE | 20          | 次
          ‹5                    | LT | 5           |
          ═100                  | EQ | 100         |
          >=80人                | GE | 80          | 人
          =<80人                | LE | 80          | 人
          =8个                  | EQ | 8           | 个
          3 家                  |    | 3           | 家
          98.50%                |    | 98.50       | %
          100百分比             |    | 100         | %
          百分之九十以上        | GE | 90          | %
          290.63 万人次         |    | 2906300     | 人次
          ≥1000 亿元            | GE | 1000e8      | 元
          1.2万亩               |    | 12000       | 亩
          3000万次以上          | GE | 30000000    | 次
          不少于12种            | GE | 12          | 种
          超过17亿元            | GT | 17e8        | 元
          不超过30日            | LE | 30          | 天
          30个工作日以内        | LE | 30          | 个工作日
          投诉次数≤3            | LE | 3           |
          会员满意度≥85%        | GE | 85          | %
          四种                  |    | 4           | 种
          一批                  |    | 1           | 批
          两次                  |    | 2           | 次
          二十三家              |    | 23          | 家
          1支工作队             |    | 1           | 支工作队
          ≥2 月                 | GE | 2           | 月
          1,234,567元           |    | 1234567     | 元
          -5%                   |    | -5          | %
          ≥500（各市州参与活动中小学学校不少于500所） | GE | 500 |
          年度资金支付完成率100% |   | 100         | %
          共完成约5次           |    | 5           | 次
          全年不少于12期        | GE | 12          | 期
          实现百分之九十五      |    | 95          | %
          5工作日               |    | 5           | 个工作日
          500元每人             |    | 500         | 元/人
          """)
  void readsANumberWithOperatorAndUnit(
      String cell, Operator operator, BigDecimal value, String unit) {
    var read = Expressions.parse(cell);
    assertThat(read.kind()).isEqualTo(Kind.QUANTITY);
    assertThat(read.operator()).isEqualTo(operator);
    assertThat(read.value()).isEqualByComparingTo(value);
    assertThat(read.unit()).isEqualTo(unit);
    assertThat(read.raw()).isEqualTo(cell);
  }

  @Test
  void joinsANumberAndItsUnitAcrossAWrappedLine() {
    var read = Expressions.parse("100 万人\n次");
    assertThat(read.value()).isEqualByComparingTo("1000000");
    assertThat(read.unit()).isEqualTo("人次");
    assertThat(read.scale()).isEqualByComparingTo("10000");
    assertThat(read.raw()).isEqualTo("100 万人\n次");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1200余所", "30多个", "约30个", "近30个", "30个左右", "20余万人次"})
  void marksAFigureAsApproximateAndNotAsABound(String cell) {
    var read = Expressions.parse(cell);
    assertThat(read.kind()).isEqualTo(Kind.QUANTITY);
    assertThat(read.approximate()).isTrue();
    assertThat(read.isBound()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"7,00.0", "1,2,3", "12.5.3", "7 00次", "1234,567元"})
  void rejectsAMalformedNumberInsteadOfRepairingIt(String cell) {
    assertThat(Expressions.parse(cell).kind()).isEqualTo(Kind.UNPARSED);
    assertThat(Expressions.parse(cell).value()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "—", "——", "/", "……", "　", "★"})
  void knowsTheMarksThatStandForBlank(String cell) {
    assertThat(Expressions.parse(cell).kind()).isEqualTo(Kind.EMPTY);
    assertThat(Expressions.parse(null).kind()).isEqualTo(Kind.EMPTY);
  }

  @ParameterizedTest
  @CsvSource({
    "3-5家,3,5",
    "1-2次,1,2",
    "±10%,-10,10",
    "80%-90%,80,90",
    "三至五家,3,5",
    "10~20万人,100000,200000"
  })
  void readsARangeWhereTheWholeCellIsOne(String cell, BigDecimal lower, BigDecimal upper) {
    var read = Expressions.parse(cell);
    assertThat(read.kind()).isEqualTo(Kind.RANGE);
    assertThat(read.lower()).isEqualByComparingTo(lower);
    assertThat(read.upper()).isEqualByComparingTo(upper);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "筛选出了10个对我省现代化产业体系关键领域发展具有导向作用的关键核心技术问题",
        "2024年产值超过17亿元",
        "重点推进3-5家大型国企和一批小微企业技术进步、创新发展。",
        "14个市州全部参与",
        "5.30全国科技工作者日",
        "逐步提高",
        "一般",
        "3次已完成",
        "完成一般",
        "2023-2024年"
      })
  void leavesNumbersInsideASentenceAlone(String cell) {
    var kind = Expressions.parse(cell).kind();
    assertThat(kind).isIn(Kind.QUALITATIVE, Kind.STATUS);
    assertThat(Expressions.parse(cell).value()).isNull();
  }

  @Test
  void splitsACellThatIsWhollyAListOfLabelledQuantities() {
    var read = Expressions.parse("省直分会10家，各市州县老科协共200家");
    assertThat(read.kind()).isEqualTo(Kind.MULTI);
    assertThat(read.parts()).extracting(Expression::label).containsExactly("省直分会", "各市州县老科协共");
    var among = Expressions.parse("专家≧2000人（其中省200人）");
    assertThat(among.parts()).extracting(Expression::label).containsExactly("专家", "省");
    assertThat(among.parts().get(0).operator()).isEqualTo(Operator.GE);
    var words = Expressions.parse("开办面授班一个，全省建立分校（教学点）50个");
    assertThat(words.parts()).extracting(Expression::label).containsExactly("开办面授班", "全省建立分校");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 起", "0", "零发生", "未发生群体事件", "＝0次", "无投诉"})
  void readsWhatMayNotHappenAsZero(String cell) {
    assertThat(Expressions.parse(cell).kind()).isEqualTo(Kind.ZERO);
    assertThat(Expressions.parse(cell).value()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "2024年内完成,2024",
    "9月前,--09",
    "2024年12月底前,2024-12",
    "2024-09-30,2024-09-30",
    "9月30日前完成,--09-30",
    "2023年第四季度,2023-12",
    "第四季度前,--09",
    "上半年,--06",
    "年底前,--12",
    "2025年年底前,2025-12",
    "12月上旬,--12-10",
    "每年12月底前,--12",
    "2020.1.1-2020.12.31,2020-12-31",
    "1-12月,--12"
  })
  void readsATimeLimitAsADate(String cell, String date) {
    var read = Expressions.parse(cell);
    assertThat(read.kind()).isEqualTo(Kind.DATE);
    assertThat(read.date().text()).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7月", "1年", "12个月", "2024.12"})
  void readsABareNumberOfMonthsOrYearsAsADuration(String cell) {
    assertThat(Expressions.parse(cell).kind()).isEqualTo(Kind.QUANTITY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"是", "免费", "需验收", "已通过验收", "按期完成", "合规", "保障日常办公"})
  void takesAShortPhraseWithoutWordsOfDegreeForAStatus(String cell) {
    assertThat(Expressions.parse(cell).kind()).isEqualTo(Kind.STATUS);
  }
}
