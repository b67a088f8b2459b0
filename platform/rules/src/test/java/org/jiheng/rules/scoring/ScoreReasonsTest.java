package org.jiheng.rules.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jiheng.filing.Indicator.Tier;
import org.jiheng.rules.evaluation.Draft;
import org.jiheng.rules.evaluation.Evaluated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clerk reads beside a score, and what other languages make of it. */
class ScoreReasonsTest {

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ＜10           | 10             | STRICT_EQUAL        | 指标值要求大于或小于10，完成值恰为10，规则未规定如何计分，采用自评得分5分
          ＞10           | 10             | STRICT_EQUAL        | 指标值要求大于或小于10，完成值恰为10，规则未规定如何计分，采用自评得分5分
          ＜10           | 9              | WITHIN              | 9 < 10，满分6分
          ＞10           | 11             | REACHED             | 11 > 10，满分6分
          ≥0             | -1             | TARGET_NOT_POSITIVE | 指标值不是正数，未达到时无法按比例计分，采用自评得分5分
          ≤-5            | -4             | TARGET_NOT_POSITIVE | 指标值不是正数，超出时无法按比例计分，采用自评得分5分
          约100人        | 90人           | TARGET_APPROXIMATE  | 指标值为约数，无法确定是否达到，采用自评得分5分
          约10万次       | 0.01           | TARGET_APPROXIMATE  | 指标值为约数，无法确定是否达到，采用自评得分5分
          约2万次        | 200            | UNIT_UNCERTAIN      | 完成值或指标值未写明单位，无法确定数量级，采用自评得分5分
          ≥10次          | 12人           | UNITS_DIFFER        | 完成值的单位「人」与指标值的单位「次」不同，无法比较，采用自评得分5分
          学员≥10人      | 教师＝20人     | LABELS_DIFFER       | 完成值所述「教师」与指标值所述「学员」不同，无法比较，采用自评得分5分
          学员≥10人      | 20人           | REACHED             | 20 ≥ 10，满分6分
          ≥10人          | 学员＝20人     | REACHED             | 20 ≥ 10，满分6分
          90%            | ≥90%           | BOUND_MET           | 完成值写明≥90，满足指标值≥90，满分6分
          ＝90%          | ≥90%           | BOUND_MET           | 完成值写明≥90，满足指标值≥90，满分6分
          ＞80%          | ≥90%           | BOUND_MET           | 完成值写明≥90，满足指标值＞80，满分6分
          投诉次数＝3次  | ≤3次           | BOUND_MET           | 完成值写明≤3，满足指标值≤3，满分6分
          ≥90%           | ≤90%           | BOUND_UNDECIDED     | 完成值只写明≤90，不能确定是否达到指标值≥90，采用自评得分5分
          3-5家          | 5家            | RANGE_INSIDE        | 5 在 3 至 5 之内，满分6分
          3-5家          | 2家            | RANGE_BELOW         | 低于区间下限，2 ÷ 3 × 6 = 4
          0起            | -1起           | ZERO_MET            | 要求为0，实际为-1，满分6分
          0起            | 0.5万起        | ZERO_EXCEEDED       | 要求为0，实际为0.5，计0分
          ≤0次           | 3次            | ZERO_EXCEEDED       | 要求为0，实际为3，计0分
          逐步提高       | 逐步提高       | ACHIEVED_CLAIM      | 定性指标，完成情况与指标值表述一致，采用自评得分5分
          逐步提高       | 已取得进步     | ACHIEVED_CLAIM      | 定性指标，完成情况表明已达到预期，采用自评得分5分
          甲10人，乙4次  | 甲12人，乙5次  | WEAKEST_PART        | 逐项比较，取得分最低的一项：12 ≥ 10，满分6分；5 ≥ 4，满分6分
          甲10人，乙4次  | 甲≥9人，乙4次  | PART_UNDECIDED      | 不能确定「甲≥9人」是否达到「甲10人」，采用自评得分5分
          甲10人，乙4次  | 甲12人，丁4次  | PART_UNPAIRED       | 指标值中的「乙4次」在完成值中没有唯一对应的一项，无法逐项比较，采用自评得分5分
          甲10人，乙4次  | 甲12人，乙5次，丙3个 | PART_UNPAIRED | 完成值中的「丙3个」在指标值中没有唯一对应的一项，无法逐项比较，采用自评得分5分
          /              | 5次            | MISSING             | 指标值为空，却自评5分，计0分
          5次            | —              | MISSING             | 完成值为空，却自评5分，计0分
          """)
  void tellsFiguresAndRule(String target, String actual, String code, String why) {
    var row = new Draft().row(target, actual, "6", "5").only();
    assertThat(row.explanation().code()).isEqualTo(code);
    assertThat(row.explanation().text())
        .isEqualTo("「指标」指标值「" + target + "」，完成值「" + actual + "」：" + why);
  }

  @Test
  void ofEquallyWeakPartsTheFirstOneIsNamed() {
    var row = new Draft().row("甲10人，乙4次", "甲12人，乙5次", "6", "6").only();
    assertThat(row.explanation().args()).containsExactly("12", "10", "6");
  }

  @Test
  void aBlankCellWithoutAClaimIsBlankAndNotMissing() {
    assertThat(new Draft().row("", "5次", "2", "0").only().explanation().code()).isEqualTo("BLANK");
    assertThat(new Draft().row("", "5次", "2", null).only().explanation().code()).isEqualTo("BLANK");
  }

  @Test
  void aWeightOfNothingIsAWeightAndLessIsNone() {
    var nothing = new Draft().row("1次", "1次", "0", "0").only();
    assertThat(nothing.basis()).isEqualTo(Basis.MEASURED);
    assertThat(nothing.ruleScore()).isZero();
    assertThat(new Draft().row("1次", "1次", "-1", "0").only().explanation().code())
        .isEqualTo("NEGATIVE_WEIGHT");
    assertThat(new Draft().row("1次", "1次", null, "1").only().explanation().code())
        .isEqualTo("NO_WEIGHT");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ACHIEVED     | 9    | TIER     | 定性指标，填报档次为“达成预期指标”，得分应在分值10分的80%至100%之内，采用自评得分9分
          ACHIEVED     | 5    | TIER_CUT | 定性指标，填报档次为“达成预期指标”，得分应在分值10分的80%至100%之内，自评5分不在其内，计8分
          PARTIAL      |      | TIER     | 定性指标，填报档次为“部分达成预期指标并具有一定效果”，得分应在分值10分的60%至80%之内，未填写自评得分
          NOT_ACHIEVED | 2    | TIER     | 定性指标，填报档次为“未达成预期指标且效果较差”，得分应在分值10分的0%至60%之内，采用自评得分2分
          """)
  void tellsTheTierAndItsRange(Tier tier, String claim, String code, String why) {
    var row = new Draft().tiered("效果显著", "10", claim, tier).only();
    assertThat(row.explanation().code()).isEqualTo(code);
    assertThat(row.explanation().text()).isEqualTo("「指标」指标值「效果显著」，完成值「正在推进」：" + why);
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ≥100 | 80   | 5 | （80 ÷ 100 − 60%）÷（1 − 60%）× 10 = 5
          ≥100 | 60   | 0 | 60 ÷ 100，未超过及格线60%，计0分
          ≥100 | 20   | 0 | 20 ÷ 100，未超过及格线60%，计0分
          ≤100 | 125  | 5 | 超出指标值，（100 ÷ 125 − 60%）÷（1 − 60%）× 10 = 5
          """)
  void aboveAPassLineTheShareIsCountedFromTheLine(
      String target, String actual, BigDecimal points, String why) {
    var profile = Evaluated.profile("mof-2020", "{\"indicatorPassLine\": 0.6}");
    var row = new Draft().profile(profile).row(target, actual, "10", "0").only();
    assertThat(row.ruleScore()).isEqualByComparingTo(points);
    assertThat(row.explanation().text()).endsWith("：" + why);
    assertThat(row.explanation().code()).endsWith("_PASS_LINE");
  }

  @Test
  void aProfileThatCutsOffSaysSo() {
    var profile =
        Evaluated.profile(
            "mof-2020", "{\"indicatorRounding\": {\"decimals\": 1, \"mode\": \"TRUNCATE\"}}");
    var row = new Draft().profile(profile).row("≥3次", "2次", "10", "0").only();
    assertThat(row.explanation().text()).endsWith("2 ÷ 3 × 10 = 6.6（保留1位小数，只舍不入）");
  }

  @Test
  void fromTwiceTheTargetOnALinearProfileGivesNothing() {
    var draft = new Draft().profile(Evaluated.profile("mof-2021-cost"));
    var row = draft.row("≤10", "20", "6", "0").only();
    assertThat(row.explanation().code()).isEqualTo("REVERSE_LINEAR_NOTHING");
    assertThat(row.explanation().text()).endsWith("：超出指标值，20 达到指标值 10 的两倍，计0分");
  }

  @Test
  void aClaimOfNothingWithAReasonIsAcceptedToo() {
    var row = new Draft().reasoned("10次", "12次", "2", "0", "组织不够有力").only();
    assertThat(row.computedScore()).isZero();
    assertThat(row.explanation().code()).isEqualTo("REACHED_CLAIM_BELOW");
    assertThat(row.explanation().args()).containsExactly("12", "10", "2", "0");
    assertThat(Claims.outcome(row)).isEqualTo(Claims.Outcome.BELOW_WITH_REASON);
    var negative = new Draft().reasoned("10次", "12次", "2", "-1", "组织不够有力").only();
    assertThat(negative.computedScore()).isEqualByComparingTo("2");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"2,AGREED", "2.00,AGREED", ",AGREED", "2.01,ABOVE", "1.99,BELOW_WITHOUT_REASON"})
  void aClaimAgreesOrLiesAboveOrBelow(String claim, Claims.Outcome outcome) {
    assertThat(Claims.outcome(new Draft().row("10次", "12次", "2", claim).only())).isEqualTo(outcome);
  }

  @Test
  void figuresAreWrittenWithoutZerosAtTheirEndAndWithoutAnExponent() {
    assertThat(Notation.number(new BigDecimal("0.00"))).isEqualTo("0");
    assertThat(Notation.number(new BigDecimal("1.50"))).isEqualTo("1.5");
    assertThat(Notation.number(new BigDecimal("1E+3"))).isEqualTo("1000");
    assertThat(Notation.number(new BigDecimal("100"))).isEqualTo("100");
    assertThat(Notation.percent(new BigDecimal("0.605"))).isEqualTo("60.5%");
    assertThat(Notation.quoted(" ")).isEqualTo("（空）");
    assertThat(Notation.quoted(null)).isEqualTo("（空）");
  }
}
