package org.jiheng.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiheng.filing.Filing;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

  @Test
  void theDepartmentsScoreIsThatOfItsOverallForm() {
    var evaluation =
        new Draft()
            .form("a")
            .row("1次", "1次", "50", "50")
            .next("overall")
            .row("1次", "1次", "85", "85")
            .row("2次", "0次", "15", "0")
            .evaluate();
    assertThat(evaluation.score()).isEqualByComparingTo("85");
    assertThat(evaluation.grade()).isEqualTo("良");
  }

  @Test
  void withoutAnOverallFormTheProjectFormsAreWeightedByTheirBudget() {
    var weighted =
        new Draft()
            .form("a")
            .execution("100", "100", null, "10")
            .row("1次", "1次", "80", "80")
            .row("2次", "0次", "10", "0")
            .next("b")
            .execution("200", "200", null, "10")
            .row("1次", "1次", "70", "70")
            .row("2次", "0次", "20", "0");
    assertThat(weighted.evaluate().score()).isEqualTo("83.33");
    var plain =
        new Draft()
            .form("a")
            .row("1次", "1次", "90", "90")
            .row("2次", "0次", "10", "0")
            .next("b")
            .row("1次", "1次", "70", "70")
            .row("2次", "0次", "30", "0");
    assertThat(plain.evaluate().score()).isEqualTo("80.00");
    assertThat(plain.evaluate().grade()).isEqualTo("良");
  }

  @Test
  void aFormWithoutRowsHasNoGradeAndNoFormNoScore() {
    var bare = new Draft().weighted("100", "100", "90", "90").evaluate();
    assertThat(bare.score()).isEqualByComparingTo("90");
    assertThat(bare.grade()).isNull();
    var filed = new Draft().filing();
    var none =
        new Filing(
            filed.department(),
            2024,
            filed.ruleProfile(),
            filed.amountUnit(),
            null,
            List.of(),
            List.of(),
            null,
            List.of(),
            List.of());
    assertThat(Evaluated.evaluate(none).score()).isNull();
    assertThat(Evaluated.evaluate(none).grade()).isNull();
  }

  @Test
  void subtotalsFollowTheOrderOfAppearance() {
    var form =
        new Draft()
            .row("效益", "", "甲", "1次", "1次", "3", "3", null, null)
            .row("产出", "", "乙", "2次", "1次", "4", "2", null, null)
            .row("效益", "", "丙", "1次", "1次", "5", null, null, null)
            .evaluate()
            .forms()
            .get(0);
    assertThat(form.subtotals()).extracting(sum -> sum.level1()).containsExactly("效益", "产出");
    assertThat(form.subtotals().get(0).weight()).isEqualByComparingTo("8");
    assertThat(form.subtotals().get(0).selfScore()).isEqualByComparingTo("3");
    assertThat(form.subtotals().get(0).computedScore()).isEqualByComparingTo("8");
    assertThat(form.selfTotal()).isEqualByComparingTo("5");
  }
}
