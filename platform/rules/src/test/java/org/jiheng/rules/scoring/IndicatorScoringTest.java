package org.jiheng.rules.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jiheng.filing.Indicator.Tier;
import org.jiheng.rules.evaluation.Draft;
import org.jiheng.rules.evaluation.Evaluated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorScoringTest {

  @ParameterizedTest(name = "{0} → {1}: {3} of {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ≥400课时    | 632课时     | 2 | 2    | 632 ≥ 400，满分
          1228人      | 770人       | 2 | 1.25 | 770 ÷ 1228 × 2 = 1.25
          100.00%     | 97.30%      | 2 | 1.95 | 97.3 ÷ 100 × 2 = 1.95
          =8个        | 8           | 8 | 8    | 8 ≥ 8，满分
          ≤10         | 12          | 6 | 5    | 10 ÷ 12 × 6 = 5
          ≤15元/人    | 10.85元/人  | 2 | 2    | 10.85 ≤ 15，满分
          ≤202.6万元  | 132.9       | 2 | 2    | 132.9 ≤ 202.6，满分
          ≥7.29万人   | 72890人     | 2 | 2    | 四舍五入到同一位数后相等，满分
          7.29万      | 72890       | 100 | 100 | 四舍五入到同一位数后相等，满分
          72930人     | 7.29万人    | 100 | 100 | 四舍五入到同一位数后相等，满分
          ≤7.29万人   | 72949人     | 100 | 100 | 四舍五入到同一位数后相等，满分
          7.29万      | 72800       | 1000 | 998.63 | 7.28 ÷ 7.29 × 1000 = 998.63
          10万人      | 99999人     | 1000 | 999.99 | 99999 ÷ 100000 × 1000 = 999.99
          ≥20万次     | 100000      | 2 | 1    | 10 ÷ 20 × 2 = 1
          200000次    | 10万        | 2 | 1    | 100000 ÷ 200000 × 2 = 1
          ≤50万元     | 500000      | 2 | 2    | 50 ≤ 50，满分
          ≤50万元     | 0.001       | 2 | 2    | 0.001 ≤ 50，满分
          5次         | 完成5次     | 2 | 2    | 5 ≥ 5，满分
          ≥8场        | 实际举办了6场 | 2 | 1.5 | 6 ÷ 8 × 2 = 1.5
          未发生事故  | 发生1起     | 4 | 0    | 要求为0，实际为1，计0分
          ≤3次        | 无          | 4 | 4    | 要求不超过指标值，实际未发生，满分
          杜绝事故    | 0起         | 4 | 4    | 要求不发生，实际未发生，满分
          ≤0.5%       | 8‰          | 8 | 5    | 5 ÷ 8 × 8 = 5
          ≤20公里     | 20500米     | 41 | 40  | 20000 ÷ 20500 × 41 = 40
          4次/年      | 3次         | 4 | 3    | 3 ÷ 4 × 4 = 3
          1200元每人  | 1200元/人   | 2 | 2    | 1200 ≥ 1200，满分
          ≥100万人次  | 50万人次    | 2 | 1    | 50 ÷ 100 × 2 = 1
          20%         | 20          | 2 | 2    | 20 ≥ 20，满分
          3-5家       | 4家         | 2 | 2    | 4 在 3 至 5 之内，满分
          3-5家       | 2家         | 3 | 2    | 2 ÷ 3 × 3 = 2
          3-5家       | 6家         | 6 | 5    | 5 ÷ 6 × 6 = 5
          ±10%        | -8%         | 2 | 2    | -8 在 -10 至 10 之内，满分
          0 起        | 0起         | 4 | 4    | 要求为0，实际为0，满分
          0 起        | 1起         | 4 | 0    | 要求为0，实际为1，计0分
          未发生事故  | 未发生      | 4 | 4    | 要求不发生，实际未发生，满分
          完成        | 按期完成    | 2 | 2    | 满分
          完成        | 未完成      | 2 | 0    | 计0分
          是          | 否          | 2 | 0    | 计0分
          需取得      | 已取得      | 2 | 2    | 要求的事项已办结，满分
          合规        | 达成预期指标 | 8 | 8    | 满分
          9月前       | 7月         | 2 | 2    | 不晚于时限「9月前」，满分
          2024年内完成 | 完成       | 2 | 2    | 满分
          ≥90%        | ≥90%        | 2 | 2    | 满足指标值≥90，满分
          约100人     | 100人       | 2 | 2    | 100 ≥ 100，满分
          ≥100人      | 约90人      | 2 | 1.8  | 90 ÷ 100 × 2 = 1.8
          1年         | 12个月      | 2 | 2    | 12 ≥ 12，满分
          """)
  void measuresARow(String target, String actual, String weight, BigDecimal score, String why) {
    var row = new Draft().row(target, actual, weight, "0").only();
    assertThat(row.basis()).isEqualTo(Basis.MEASURED);
    assertThat(row.ruleScore()).isEqualByComparingTo(score);
    assertThat(row.explanation().text()).contains(why).contains(target).contains(actual);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ≥90%        | ≥80%        | 不能确定是否达到
          ≥10次       | 12人        | 单位
          ≥20万次     | 2000        | 未写明单位
          建设项目15个 | 5个        | 文字描述
          检查1.5公里路 | 5公里路    | 文字描述
          杜绝事故    | 1起         | 文字描述
          ≥3次        | 无          | 不是可以直接比较的数值
          ≥95%        | 0.9         | 未写明单位
          ≥10次       | 较上年增加  | 不是可以直接比较的数值
          ≥10次       | 1,2次       | 数字书写不规范
          发布问题    | 筛选出了10个问题 | 文字描述
          完成        | 部分完成    | 弱于指标值
          0           | 5           | 无法判断
          专家2000人，项目3个 | 专家257人，全省3个 | 没有唯一对应
          专家2人，专家3人 | 专家2人，专家3人 | 没有唯一对应
          9月前       | 11月        | 晚于时限
          约100人     | 95人        | 约数
          >100次      | 100次       | 恰为100
          ≤20天左右   | 21天        | 约数
          """)
  void takesOverTheClaimWhereNoRuleCanDecide(String target, String actual, String why) {
    var row = new Draft().row(target, actual, "2", "1.5").only();
    assertThat(row.basis()).isEqualTo(Basis.NOT_COMPUTED);
    assertThat(row.computedScore()).isEqualByComparingTo("1.5");
    assertThat(row.explanation().text()).contains(why).contains("采用自评得分1.5分");
    assertThat(new Draft().row(target, actual, "2", "3").only().computedScore())
        .isEqualByComparingTo("2");
    assertThat(new Draft().row(target, actual, "2", null).only().computedScore()).isNull();
  }

  @Test
  void scoresSeveralQuantitiesByTheWeakestOne() {
    var row = new Draft().row("专家10人，项目4个", "专家12人，项目3个", "2", "2").only();
    assertThat(row.basis()).isEqualTo(Basis.MEASURED);
    assertThat(row.computedScore()).isEqualByComparingTo("1.5");
    assertThat(row.explanation().text()).contains("3 ÷ 4 × 2 = 1.5");
  }

  @ParameterizedTest
  @CsvSource({"10,0", "12,4.8", "15,3", "20,0", "25,0"})
  void takesPointsLinearlyWhereTheProfileSaysSo(String actual, BigDecimal score) {
    var linear = Evaluated.profile("mof-2021-cost");
    var row = new Draft().profile(linear).row("≤10", actual, "6", "0").only();
    var expected = actual.equals("10") ? new BigDecimal("6") : score;
    assertThat(row.ruleScore()).isEqualByComparingTo(expected);
  }

  @Test
  void believesWordsThatSayAchievedFromFourFifthsOfTheWeightOn() {
    assertThat(new Draft().row("逐步提高", "逐步提高", "5", "4").only().computedScore())
        .isEqualByComparingTo("4");
    assertThat(new Draft().row("效果明显", "达成预期指标", "5", "3.9").only().computedScore())
        .isEqualByComparingTo("5");
    var doubtful = new Draft().row("逐步提高", "正在逐步提高", "5", "5").only();
    assertThat(doubtful.basis()).isEqualTo(Basis.NOT_COMPUTED);
  }

  @ParameterizedTest
  @CsvSource({"ACHIEVED,9,9", "ACHIEVED,5,8", "PARTIAL,8,7.99", "PARTIAL,7,7", "NOT_ACHIEVED,1,1"})
  void cutsAClaimIntoItsTier(Tier tier, String claim, BigDecimal score) {
    var row = new Draft().tiered("效果显著", "10", claim, tier).only();
    assertThat(row.basis()).isEqualTo(Basis.QUALITATIVE);
    assertThat(row.computedScore()).isEqualByComparingTo(score);
  }

  @Test
  void keepsAClaimAsItStandsWhereTheFormHasNoWeights() {
    assertThat(new Draft().row("98%", "98%", null, "19.6").only().computedScore())
        .isEqualByComparingTo("19.6");
  }

  @Test
  void readsOperatorAndUnitFromTheNameWhereTheCellIsBareOrBlank() {
    var bare = new Draft().named("化粪池(≥**立方米)", "63", "60", "2", "0").only();
    assertThat(bare.target().unit()).isEqualTo("立方米");
    assertThat(bare.explanation().text()).contains("60 ÷ 63 × 2 = 1.9");
    var blank = new Draft().named("指标1：年度资金支付完成率100%", null, "90%", "10", "9").only();
    assertThat(blank.computedScore()).isEqualByComparingTo("9");
    assertThat(new Draft().named("5.30主场活动", "1", "1", "2", "2").only().target().value())
        .isEqualByComparingTo("1");
  }
}
