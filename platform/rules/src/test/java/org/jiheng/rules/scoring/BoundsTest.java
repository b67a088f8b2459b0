package org.jiheng.rules.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jiheng.rules.evaluation.Draft;
import org.jiheng.rules.evaluation.Evaluated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsTest {

  /** A blank score: nothing can be told. */
  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource({
    "≥90%,≥90%,6",
    "≥90%,>90%,6",
    "≥90%,≥89.9%,",
    "≥90%,≤95%,",
    "＞90%,≥90%,",
    "＞90%,＞90%,6",
    "＞90%,≥90.1%,6",
    "90%,90%以上,6",
    "≤80天,≤80天,6",
    "≤80天,<80天,6",
    "≤80天,≤80.1天,",
    "≤80天,≥70天,",
    "＜80天,≤80天,",
    "＜80天,＜80天,6",
    "＜80天,≤79天,6"
  })
  void aClaimedBoundCountsWhereItImpliesTheTarget(String target, String actual, BigDecimal score) {
    assertThat(rule(target, actual)).isEqualTo(score);
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource({
    "3-5家,3家,6",
    "3-5家,5家,6",
    "3-5家,2.9家,5.8",
    "3-5家,6家,5",
    "3-5家,0家,0",
    "3-5家,3-5家,6",
    "3-5家,3-6家,",
    "3-5家,2-5家,",
    "3-5家,3-5次,",
    "3-5家,≥3家,",
    "3-5家,若干,",
    "3-5家,4次,",
    "3-5,3-5,6",
    "3-5家,3-5,",
    "±10%,10%,6",
    "±10%,-10%,6",
    "±10%,12%,5",
    "±10%,-12%,",
    "±10%,5-8%,6",
    "0-5%,-1%,",
    "0-5%,0%,6",
    "-5~0%,1%,",
    "3-5万人,4万人,6"
  })
  void aRangeHasTwoEnds(String target, String actual, BigDecimal score) {
    assertThat(rule(target, actual)).isEqualTo(score);
  }

  @Test
  void aboveARangeTheProfilesReverseRuleCounts() {
    var linear =
        new Draft().profile(Evaluated.profile("mof-2021-cost")).row("3-5家", "6家", "6", null);
    assertThat(linear.only().explanation().text()).endsWith("（1 −（6 − 5）÷ 5）× 6 = 4.8");
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource({
    "培训10人，事故0起,培训12人，事故0起,6",
    "培训10人，事故0起,培训12人，事故1起,0",
    "培训10人，事故0起,事故0起，培训5人,3",
    "培训10人，会议4次,培训12人，会议2场,",
    "培训10人，会议4次,培训12人,",
    "培训10人，会议4次,已完成,",
    "专家≥2000人（其中省200人）,专家2000人（其中省100人）,3",
    "培训10人，培训4次,培训10人，培训2次,3"
  })
  void theWeakestPartCountsOrNone(String target, String actual, BigDecimal score) {
    assertThat(rule(target, actual)).isEqualTo(score);
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource({
    "≥100,50,3",
    "≥100,0,0",
    "≥100,-5,0",
    "≥0,0,6",
    "≥0,-1,",
    "≤0次,1次,0",
    "≤0次,0次,6",
    "≤10,10,6",
    "＜10,10,",
    "＜10,12,5",
    "＜10,9.9,6",
    "＞10,10,",
    "＞10,10.1,6",
    "≤-5,-6,6",
    "≤-5,-4,",
    "≤10,30,2"
  })
  void aQuantityIsReachedWithinOrCountedByItsShare(String target, String actual, BigDecimal score) {
    assertThat(rule(target, actual)).isEqualTo(score);
  }

  private static BigDecimal rule(String target, String actual) {
    var score = new Draft().row(target, actual, "6", null).only().ruleScore();
    return score == null ? null : new BigDecimal(Notation.number(score));
  }
}
