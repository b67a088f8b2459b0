package org.jiheng.rules.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jiheng.filing.Indicator.Tier;
import org.jiheng.rules.evaluation.Draft;
import org.jiheng.rules.finding.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringWordsTest {

  /** The claim of 5 of 10 stands where nothing decides. */
  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource({
    "是,是,10",
    "是,否,0",
    "是,不是,0",
    "完成,完成,10",
    "完成,已完成,10",
    "完成,按期完成,10",
    "完成,未完成,0",
    "完成,尚未完成,0",
    "完成,没有完成,0",
    "完成,部分完成,",
    "完成,基本完成,",
    "完成,正在完成,",
    "完成,完成80%,",
    "完成,100%完成,10",
    "合格,不合格,0",
    "按期完成,完成,",
    "按期完成,及时完成,10",
    "控制在预算内,未超预算,10",
    "控制在预算内,超预算,0",
    "通过验收,验收不通过,0",
    "正常,异常,0",
    "运行正常,正常运行,10",
    "按时,及时,10",
    "良,优,10",
    "优,良,",
    "杜绝浪费,未杜绝浪费,0",
    "完成调研，形成报告,完成调研,",
    "免费,免费,10",
    "保障,保障到位,10",
    "保障,不断保障,10",
    "合规,达成预期指标,10",
    "合规,已达到预期目标,10",
    "需验收,已通过验收,10",
    "应取得,均已取得,10",
    "需取得,准备取得,",
    "需验收,已取得,",
    "无拖欠,无,10",
    "无拖欠,未拖欠,10",
    "不拖欠,未拖欠,10",
    "不拖欠,未足额,",
    "杜绝事故,未发生事故,10",
    "不超预算,未超预算,10",
    "不超预算,超预算,0",
    "否,是,0",
    "无,有,0",
    "无,无不良影响,10",
    "无,有所改善,",
    "无,无,10",
    "否,否,10",
    "无拖欠,达成预期指标,10",
    "无拖欠,无拖欠,10",
    "杜绝浪费,没有,10",
    "合规,未发生违规,",
    "年内,已按期完成,10",
    "年内,未完成,0"
  })
  void aStatusIsThereOrContradictedOrCannotBeTold(String target, String actual, BigDecimal score) {
    var row = new Draft().reasoned(target, actual, "10", "5", "另有原因").only();
    if (score == null) {
      assertThat(row.basis()).isNotEqualTo(Basis.MEASURED);
    } else {
      assertThat(row.basis()).isEqualTo(Basis.MEASURED);
      assertThat(row.ruleScore()).isEqualByComparingTo(score);
    }
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource({
    "逐步提高,逐步提高,true",
    "效果显著,效果显著,true",
    "效果显著,效果较显著,false",
    "显著提升,已显著提升,true",
    "14个市州全部参与,全省14个市州全部参与,true",
    "全省14个市州全部参与,14个市州全部参与,true",
    "全省14个市州全部参与,14个市州未全部参与,false",
    "有效改善环境,已有效改善环境,true",
    "不断档,未断档,true",
    "通过验收,已验收,true",
    "逐步提高,有所提升,true",
    "逐步提高,达成预期指标,true",
    "逐步提高,不断提高,true",
    "逐步提高,取得进步,true",
    "逐步提高,显著提高,true",
    "逐步提高,持续提高，未发生退步,true",
    "逐步提高,尚待提高,false",
    "逐步提高,已部分提高,false",
    "逐步提高,正在逐步提高,false",
    "逐步提高,已没有问题,false",
    "逐步提高,已基本提高,false",
    "逐步降低能耗,逐步降低,true",
    "逐步提高效率，降低能耗,有所降低,true",
    "逐步提高,举办了若干活动,false",
    "逐步提高,已完成60%,false",
    "完成,如期,false",
    "培训骨干，建立机制,培训骨干,false",
    "推进目标5,全面推进目标5,true",
    "推进目标5,全面推进目标55,false"
  })
  void wordsAreAchievedWhereTheActualSaysSo(String target, String actual, boolean achieved) {
    var row = new Draft().row(target, actual, "10", "10").only();
    assertThat(row.computedScore()).isEqualByComparingTo("10");
    assertThat(row.basis() == Basis.NOT_COMPUTED).isEqualTo(!achieved);
  }

  @ParameterizedTest
  @CsvSource({"10,10", "8,8", "7.99,10", "0,10", "12,10"})
  void aClaimOfFourFifthsIsTakenOver(String claim, BigDecimal score) {
    var draft = new Draft().row("逐步提高", "逐步提高", "10", claim);
    assertThat(draft.only().basis()).isEqualTo(Basis.QUALITATIVE);
    assertThat(draft.only().computedScore()).isEqualByComparingTo(score);
    var below = new BigDecimal(claim).compareTo(new BigDecimal(8)) < 0;
    assertThat(draft.findings(Rule.SCORE_MISMATCH)).hasSize(below ? 1 : 0);
  }

  @Test
  void wordsThatContainTheTargetAreWordsStill() {
    var draft = new Draft().row("显著提升", "环境质量显著提升", "10", "9");
    assertThat(draft.only().basis()).isEqualTo(Basis.QUALITATIVE);
    assertThat(draft.only().computedScore()).isEqualByComparingTo("9");
    assertThat(draft.findings(Rule.SCORE_MISMATCH)).isEmpty();
  }

  @Test
  void withoutAClaimWhatWasAchievedGetsFullPoints() {
    assertThat(new Draft().row("逐步提高", "逐步提高", "10", null).only().computedScore())
        .isEqualByComparingTo("10");
  }

  @Test
  void aTierIsForWordsOnly() {
    var row =
        new Draft().row("产出", "数量", "甲", "10次", "12次", "10", "7", Tier.PARTIAL, "另有原因").only();
    assertThat(row.basis()).isEqualTo(Basis.MEASURED);
    assertThat(new Draft().tiered("效果显著", "10", null, Tier.PARTIAL).only().computedScore())
        .isNull();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "9月前,7月,2",
    "9月前,9月,2",
    "9月前,10月,",
    "2024年9月前,2024年10月,",
    "2024年9月前,2023年12月,2",
    "2024年9月前,2025年1月,",
    "9月15日前,9月15日,2",
    "9月15日前,9月16日,",
    "9月15日前,8月,2",
    "9月15日前,9月,",
    "2024年12月底前,2024年,",
    "2024年9月前,8月,2",
    "9月前,13月,",
    "9月前,≤7月,",
    "9月前,3次,",
    "2024年9月前,2025年,",
    "2024年9月前,2023年,2",
    "2024年9月前,2024年,",
    "9月15日前,9月10日,2",
    "2024年9月15日前,2024年9月20日,",
    "2024年内完成,2024年5月,2",
    "全年,保障全年,2"
  })
  void aTimeLimitIsKeptOrNothingIsComputed(String target, String actual, BigDecimal score) {
    var row = new Draft().row(target, actual, "2", "1").only();
    assertThat(row.ruleScore() == null).isEqualTo(score == null);
  }
}
