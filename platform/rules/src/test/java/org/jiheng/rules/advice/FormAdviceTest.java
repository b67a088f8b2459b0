package org.jiheng.rules.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jiheng.filing.json.SampleFilings;
import org.jiheng.rules.evaluation.Evaluated;
import org.jiheng.rules.evaluation.EvaluationView;
import org.jiheng.rules.evaluation.Header;
import org.jiheng.rules.evaluation.RowReviews;
import org.jiheng.rules.profile.ResultUse.Advice;
import org.junit.jupiter.api.Test;

class FormAdviceTest {

  @Test
  void aGoodGradeIsFundedFirstAtTheBudgetThatItHas() {
    var advice = of("{}").get(0);
    assertThat(advice.advice()).isEqualTo(Advice.PRIORITISE);
    assertThat(advice.suggestedCeiling()).isEqualByComparingTo(advice.annual());
    assertThat(advice.sentence()).contains("优先保障");
  }

  @Test
  void aCutIsToldAsCeilingsInYuan() {
    var advice =
        of("{\"resultUse\": [{\"grade\": \"优\", \"advice\": \"CUT\", \"cut\": [10, 30]}]}").get(0);
    assertThat(advice.suggestedCeiling())
        .isEqualByComparingTo(advice.annual().multiply(new BigDecimal("0.9")));
    assertThat(advice.lowestCeiling())
        .isEqualByComparingTo(advice.annual().multiply(new BigDecimal("0.7")));
    assertThat(advice.sentence()).contains("压缩至", advice.lowestCeiling().toPlainString());
  }

  @Test
  void aGradeOfWhichTheProfileSaysNothingIsLeftToAPerson() {
    var advice = of("{\"resultUse\": []}").get(0);
    assertThat(advice.advice()).isNull();
    assertThat(advice.suggestedCeiling()).isNull();
    assertThat(advice.sentence()).contains("没有规定");
  }

  private static List<FormAdvice> of(String settings) {
    var filing = SampleFilings.read("431053-2024");
    var profile = Evaluated.profile("hunan-2024", settings);
    var view =
        EvaluationView.of(
            Evaluated.evaluate(filing, profile),
            Header.untaken(filing, "0", 1, 1),
            RowReviews.NONE);
    return FormAdvice.of(view, profile);
  }
}
